package id.jembatan.broken.desk;

import id.jembatan.broken.words.Letters;
import id.jembatan.chat.Channel;
import id.jembatan.chat.Outgoing;
import java.time.Instant;
import java.util.function.Supplier;

/** Breaks what holds everywhere: asks the machine for the time, prints, sends by itself, ends the program. */
public final class Rush {
    private final Letters letters = new Letters();

    Supplier<Instant> clock() {
        return Instant::now;
    }

    void send(Channel channel, Outgoing out) {
        System.out.println(letters);
        channel.send(out);
        System.exit(1);
    }
}
