package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bot that only calls methods. */
final class Caller {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    record Said(int status, String body) {
        JsonNode json() {
            return Json.read(body).orElseThrow(() -> new AssertionError("no JSON: " + body));
        }

        String description() {
            return json().path("description").asText();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeBotApi api;

    Caller(FakeBotApi api) {
        this.api = api;
    }

    /** Calls a method with names and values by turns. */
    Said call(String method, Object... parameters) {
        try {
            return post(method, "application/json", MAPPER.writeValueAsString(map(parameters)));
        } catch (IOException e) {
            throw new UncheckedIOException(method, e);
        }
    }

    JsonNode ok(String method, Object... parameters) {
        var said = call(method, parameters);
        if (said.status() != 200) {
            throw new AssertionError(method + ": " + said);
        }
        return said.json().path("result");
    }

    Said say(long chat, String text) {
        return call("sendMessage", "chat_id", chat, "text", text);
    }

    JsonNode updates(long offset) {
        return ok("getUpdates", "offset", offset);
    }

    Said post(String method, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(api.url() + "/bot" + api.token() + "/" + method))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Said at(String path) {
        return send(HttpRequest.newBuilder(URI.create(api.url() + path)));
    }

    static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> keyboard(String label, String data) {
        return map("inline_keyboard", new Object[][] {{map("text", label, "callback_data", data)}});
    }

    private Said send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
