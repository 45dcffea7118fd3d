package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a request's parameters, whichever way they are written: JSON, form, multipart or in the address. */
final class CallReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private CallReader() {}

    /** Empty where a JSON body is not an object. */
    static Optional<Call> read(String method, HttpExchange exchange) throws IOException {
        var params = Json.object();
        var files = new HashMap<String, Call.Upload>();
        form(exchange.getRequestURI().getRawQuery(), params);
        byte[] body = exchange.getRequestBody().readAllBytes();
        String announced = exchange.getRequestHeaders().getFirst("Content-Length");
        if (announced != null && Long.parseLong(announced) > body.length) {
            throw new EOFException("the caller went away in the middle of its request");
        }
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json") && body.length > 0) {
            var json = Json.read(new String(body, StandardCharsets.UTF_8));
            if (json.isEmpty() || !json.get().isObject()) {
                return Optional.empty();
            }
            params.setAll((ObjectNode) json.get());
        } else if (type.startsWith("multipart/form-data")) {
            multipart(body, type, params, files);
        } else {
            form(new String(body, StandardCharsets.UTF_8), params);
        }
        return Optional.of(new Call(method, params, Map.copyOf(files)));
    }

    private static void form(String text, ObjectNode params) {
        if (text == null || text.isEmpty()) {
            return;
        }
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                params.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Latin-1 keeps every byte as one character, so that files survive. */
    private static void multipart(byte[] body, String type, ObjectNode params, Map<String, Call.Upload> files) {
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            return;
        }
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : ("\r\n" + all).split(Pattern.quote("\r\n--" + boundary.group(1)))) {
            int gap = part.indexOf("\r\n\r\n");
            if (gap >= 0) {
                part(
                        part.substring(0, gap),
                        part.substring(gap + 4).getBytes(StandardCharsets.ISO_8859_1),
                        params,
                        files);
            }
        }
    }

    private static void part(String headers, byte[] content, ObjectNode params, Map<String, Call.Upload> files) {
        var name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        var file = FILE_NAME.matcher(headers);
        if (file.find()) {
            files.put(name.group(1), new Call.Upload(file.group(1), content));
        } else {
            params.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }
}
