package id.jembatan.talk;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Command;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the channel's menu shows a person, by role. Pure. */
public final class Menus {
    private static final List<String> EVERYBODY =
            List.of("mulai", "topik", "petugas", "kasus", "darurat", "batal", "bantuan");
    private static final List<String> OFFICERS = List.of("antrian", "kasusku", "ambil", "selesai");

    private final Texts texts;

    public Menus(Texts texts) {
        this.texts = texts;
    }

    public Outgoing.Menu of(ChatId chat, boolean officer) {
        var names = new ArrayList<String>();
        if (officer) {
            names.addAll(OFFICERS);
        }
        names.addAll(EVERYBODY);
        return new Outgoing.Menu(
                chat,
                names.stream()
                        .map(name -> new Command(name, texts.say("command." + name)))
                        .toList());
    }
}
