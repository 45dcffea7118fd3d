package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes one request from its address to its answer: token, checks, faults, limits, effect, journal. Thread-safe. */
final class Front implements HttpHandler {
    private static final Pattern METHOD = Pattern.compile("/bot([^/]+)/([^/]+)");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");

    /** Stands for a connection that ends without an answer. */
    private static final Answer CUT = new Answer(0, "");

    /**
     * @param call with typed values where the method is known
     * @param effect as in {@link Journal.Entry#effect}
     */
    private record Served(Call call, Answer answer, String effect) {}

    private final String token;
    private final World world;
    private final Journal journal;
    private final CountDownLatch closed;
    private final MethodTable table = MethodTable.read();
    private final Checks checks = new Checks(table);
    private final Map<String, Function<Call, Answer>> methods;
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    final Faults faults = new Faults();
    final RateLimits limits = new RateLimits();
    final List<String> violations = new CopyOnWriteArrayList<>();
    volatile Duration latency = Duration.ZERO;

    Front(
            String token,
            World world,
            Journal journal,
            CountDownLatch closed,
            Map<String, Function<Call, Answer>> delivery,
            Map<String, Function<Call, Answer>> household) {
        this.token = token;
        this.world = world;
        this.journal = journal;
        this.closed = closed;
        var all = new TreeMap<String, Function<Call, Answer>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(delivery);
        all.putAll(household);
        this.methods = all;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            var file = FILE.matcher(path);
            var method = METHOD.matcher(path);
            if (file.matches()) {
                download(exchange, file.group(1), file.group(2));
            } else if (method.matches()) {
                serve(exchange, method.group(1).equals(token), method.group(2));
            } else {
                write(exchange, Answer.error(404, "Not Found"));
            }
        }
    }

    private void download(HttpExchange exchange, String given, String path) throws IOException {
        var file = world.fileAt(path);
        if (!given.equals(token) || file.isEmpty()) {
            write(exchange, given.equals(token) ? Answer.error(404, "Not Found") : unauthorized());
            return;
        }
        exchange.sendResponseHeaders(200, file.get().bytes().length);
        exchange.getResponseBody().write(file.get().bytes());
    }

    private void serve(HttpExchange exchange, boolean welcome, String name) throws IOException {
        var arrived = Instant.now();
        long began = System.nanoTime();
        var call = CallReader.read(name, exchange);
        boolean counts = !name.equalsIgnoreCase("getUpdates");
        try {
            if (counts) {
                mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
                pause(latency);
            }
            var served = welcome ? serve(name, call, arrived) : new Served(bare(name), unauthorized(), "refused");
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            journal.add(entry(arrived, served.call(), served.answer(), served.effect(), millis));
            write(exchange, served.answer());
        } finally {
            if (counts) {
                now.decrementAndGet();
            }
        }
    }

    private Served serve(String name, Optional<Call> call, Instant arrived) {
        if (call.isEmpty()) {
            violations.add(name + ": the body is not a JSON object");
            return new Served(bare(name), Answer.bad("can't parse JSON object"), "violation");
        }
        var method = table.method(name);
        if (method.isEmpty()) {
            violations.add(name + ": unknown method");
            return new Served(call.get(), Answer.error(404, "Not Found: method not found"), "violation");
        }
        var checked = checks.check(method.get(), call.get());
        checked.findings().forEach(finding -> violations.add(finding.what()));
        return play(checked, entry(arrived, checked.call(), CUT, "", 0));
    }

    private static Call bare(String name) {
        return new Call(name, Json.object(), Map.of());
    }

    private Served play(Checks.Checked checked, Journal.Entry draft) {
        var fault = faults.next(draft);
        if (fault.isEmpty()) {
            return act(checked);
        }
        var what = fault.get().outcome.orElseThrow();
        if (fault.get().afterEffect) {
            var real = act(checked);
            return new Served(checked.call(), spoil(what, real.answer(), draft.chat()), real.effect() + ", then fault");
        }
        if (what instanceof Fault.Hang(var time)) {
            pause(time);
            return act(checked);
        }
        return new Served(checked.call(), spoil(what, CUT, draft.chat()), "fault");
    }

    private Answer spoil(Fault.Outcome what, Answer real, long chat) {
        return switch (what) {
            case Fault.Reply(var answer) -> {
                Json.read(answer.body())
                        .map(body -> body.path("parameters").path("retry_after").asInt())
                        .filter(seconds -> seconds > 0 && chat != 0)
                        .ifPresent(seconds -> limits.pause(chat, seconds, System.nanoTime()));
                yield answer;
            }
            case Fault.Hang(var time) -> {
                pause(time);
                yield real;
            }
            case Fault.Cut() -> CUT;
            case Fault.Truncated() ->
                new Answer(real.status(), real.body().substring(0, real.body().length() / 2));
        };
    }

    private Served act(Checks.Checked checked) {
        var call = checked.call();
        var refusal = checked.findings().stream()
                .map(Checks.Finding::refusal)
                .filter(words -> !words.isEmpty())
                .findFirst();
        if (refusal.isPresent()) {
            return new Served(call, Answer.bad(refusal.get()), "violation");
        }
        int messages = Delivery.messages(call);
        int wait = messages == 0 ? 0 : limits.take(call.chat(), messages, System.nanoTime());
        var answer =
                wait > 0 ? Answer.tooMany(wait) : methods.get(call.method()).apply(call);
        return new Served(call, answer, answer.isOk() ? "done" : "refused");
    }

    /** Waits without holding anybody else up; ends early when the server does. */
    private void pause(Duration time) {
        try {
            if (time.isPositive() && closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer unauthorized() {
        return Answer.error(401, "Unauthorized");
    }

    private static Journal.Entry entry(Instant arrived, Call call, Answer answer, String effect, long millis) {
        var params = call.params().deepCopy();
        for (var param : call.params().properties()) {
            call.attached(param.getKey())
                    .ifPresent(file -> params.putObject(param.getKey())
                            .put("file", file.name())
                            .put("bytes", file.bytes().length));
        }
        JsonNode said =
                answer.note().or(() -> Json.read(answer.body())).orElseGet(() -> TextNode.valueOf(answer.body()));
        return new Journal.Entry(0, arrived, call.method(), params, call.chat(), answer.status(), said, effect, millis);
    }

    /** An answer of status 0 is none at all: closing the exchange unanswered ends the connection. */
    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean json = answer.body().startsWith("{");
        exchange.getResponseHeaders().set("Content-Type", json ? "application/json" : "text/html");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
