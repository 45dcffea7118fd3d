package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Outgoing;

/** The same thing to do in another chat. */
final class Moving {
    private Moving() {}

    static Outgoing to(ChatId chat, Outgoing what) {
        return switch (what) {
            case Outgoing.Say say -> new Outgoing.Say(chat, say.lane(), say.text(), say.keys(), say.quoting());
            case Outgoing.Copy copy ->
                new Outgoing.Copy(chat, copy.lane(), copy.from(), copy.messages(), copy.quoting());
            case Outgoing.Edit edit -> new Outgoing.Edit(chat, edit.message(), edit.text(), edit.keys());
            case Outgoing.Delete delete -> new Outgoing.Delete(chat, delete.message());
            case Outgoing.Acknowledge press -> new Outgoing.Acknowledge(chat, press.press(), press.toast());
            case Outgoing.Menu menu -> new Outgoing.Menu(chat, menu.commands());
        };
    }
}
