package id.jembatan.desk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Consultation;
import id.jembatan.store.Tx;

/** The card of a consultation that an officer has in work, with what can be done. */
public final class Doing {
    private final Texts texts;
    private final Cards cards;

    public Doing(Texts texts, Cards cards) {
        this.texts = texts;
        this.cards = cards;
    }

    Outgoing.Say card(Tx tx, Consultation mine, ChatId to) {
        var keys = Keys.column(
                new Button(texts.say("card.show"), Call.data("ts", mine.id())),
                new Button(texts.say("card.done"), Call.data("d", mine.id())));
        return Outgoing.say(to, cards.text(tx, mine) + "\n" + texts.say("card.howto"), keys);
    }
}
