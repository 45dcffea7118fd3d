package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts of updates, as Telegram writes them. Each call makes a new tree. */
final class Shapes {
    private Shapes() {}

    static ObjectNode user(long id, String firstName) {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", firstName)
                .put("language_code", "id");
    }

    static ObjectNode privateChat(long id, String firstName) {
        return Json.object().put("id", id).put("type", "private").put("first_name", firstName);
    }

    static ObjectNode group(long id, String title, boolean big) {
        return Json.object()
                .put("id", id)
                .put("type", big ? "supergroup" : "group")
                .put("title", title);
    }

    /** A text; one that begins with a slash carries the mark of a command. */
    static ObjectNode text(String text) {
        ObjectNode content = Json.object().put("text", text);
        if (text.matches("(?s)/[A-Za-z0-9_]+.*")) {
            int length = text.split("\\s", 2)[0].length();
            content.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", length);
        }
        return content;
    }

    static ObjectNode photo(String fileId) {
        ObjectNode content = Json.object();
        var sizes = content.putArray("photo");
        sizes.add(file(fileId + "-s").put("width", 90).put("height", 67));
        sizes.add(file(fileId).put("width", 1280).put("height", 960));
        return content;
    }

    static ObjectNode voice(String fileId) {
        ObjectNode content = Json.object();
        content.set("voice", file(fileId).put("duration", 7).put("mime_type", "audio/ogg"));
        return content;
    }

    static ObjectNode videoNote(String fileId) {
        ObjectNode content = Json.object();
        content.set("video_note", file(fileId).put("length", 240).put("duration", 5));
        return content;
    }

    static ObjectNode document(String fileId, String name) {
        ObjectNode content = Json.object();
        content.set("document", file(fileId).put("file_name", name).put("mime_type", "application/pdf"));
        return content;
    }

    static ObjectNode contact(String phone, String name) {
        ObjectNode content = Json.object();
        content.putObject("contact").put("phone_number", phone).put("first_name", name);
        return content;
    }

    static ObjectNode location(double latitude, double longitude) {
        ObjectNode content = Json.object();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    static ObjectNode sticker(String fileId, String emoji) {
        ObjectNode content = Json.object();
        content.set(
                "sticker",
                file(fileId)
                        .put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false)
                        .put("emoji", emoji));
        return content;
    }

    static ObjectNode poll(String id, String question, List<String> options) {
        ObjectNode content = Json.object();
        ObjectNode poll = content.putObject("poll").put("id", id).put("question", question);
        var list = poll.putArray("options");
        options.forEach(option -> list.addObject()
                .put("persistent_id", "option-" + list.size())
                .put("text", option)
                .put("voter_count", 0));
        poll.put("total_voter_count", 0)
                .put("is_closed", false)
                .put("is_anonymous", true)
                .put("type", "regular")
                .put("allows_multiple_answers", false)
                .put("allows_revoting", true)
                .put("members_only", false);
        return content;
    }

    static ObjectNode membership(ObjectNode chat, ObjectNode from, long date, String before, String after) {
        ObjectNode change = Json.object();
        change.set("chat", chat);
        change.set("from", from);
        change.put("date", date);
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        return change;
    }

    private static ObjectNode member(String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", World.bot());
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }

    private static ObjectNode file(String id) {
        return Json.object().put("file_id", id).put("file_unique_id", "u" + id).put("file_size", 2048);
    }
}
