package id.jembatan.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import id.jembatan.store.Inbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to getUpdates, cut into its updates as they were written, without reading what is in them: one that nobody can
 * read must not take its neighbours with it. Pure.
 */
final class Batch {
    /** Skipped over without recursion, so depth costs nothing here; the reader of one update has a limit of its own. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000_000)
                    .maxStringLength(100_000_000)
                    .build())
            .build();

    private Batch() {}

    /** @throws IOException where the answer is not whole or no list of updates; nothing of it is used then */
    static List<Inbox.Update> split(String answer) throws IOException {
        try (JsonParser parser = FACTORY.createParser(answer)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no JSON object");
            }
            var updates = new ArrayList<Inbox.Update>();
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean result = parser.currentName().equals("result");
                if (parser.nextToken() == JsonToken.START_ARRAY && result) {
                    found = true;
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        updates.add(update(parser, answer));
                    }
                    if (parser.currentToken() != JsonToken.END_ARRAY) {
                        throw new IOException("the answer has something that is no update");
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new IOException("the answer has no list of updates");
            }
            return updates;
        }
    }

    private static Inbox.Update update(JsonParser parser, String answer) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        long id = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isId = parser.currentName().equals("update_id");
            parser.nextToken();
            if (isId) {
                id = parser.getValueAsLong();
            } else {
                parser.skipChildren();
            }
        }
        int to = (int) parser.currentTokenLocation().getCharOffset() + 1;
        return new Inbox.Update(id, answer.substring(from, to));
    }
}
