package id.jembatan.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** OkHttp as Telegram needs it: nothing sent twice by itself, many calls at once, threads that end. */
final class Http {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Http() {}

    /** @param patience how long to wait for an answer */
    static OkHttpClient client(int atOnce, Duration patience) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(atOnce);
        dispatcher.setMaxRequestsPerHost(atOnce);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(atOnce, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .writeTimeout(patience)
                .readTimeout(patience)
                .addInterceptor(Http::explained)
                .build();
    }

    /** Ends its threads and connections; without this they would hold the process for a minute. */
    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** What a proxy answers in HTML on Telegram's behalf becomes an error as Telegram would say it, with its code. */
    private static Response explained(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (response.code() < 500 || response.peekBody(1).string().equals("{")) {
            return response;
        }
        response.body().close();
        String error =
                "{\"ok\":false,\"error_code\":" + response.code() + ",\"description\":\"no answer of Telegram's\"}";
        return response.newBuilder().body(ResponseBody.create(error, JSON)).build();
    }
}
