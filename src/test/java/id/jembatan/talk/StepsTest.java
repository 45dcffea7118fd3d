package id.jembatan.talk;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.store.Books;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {
    sealed interface Form extends Step {
        record Name(String name) implements Form {}

        /** Remembers, and waits for nothing. */
        record Past(String what) implements Form {
            @Override
            public boolean waits() {
                return false;
            }
        }

        record Short() implements Form {
            @Override
            public Duration life() {
                return Duration.ofMinutes(5);
            }
        }
    }

    private static final ChatId SITI = new ChatId(501);
    private static final ChatId BUDI = new ChatId(502);
    private static final Step NAME = new Form.Name("Siti");

    @TempDir
    Path folder;

    private final Flow form = PlainFlow.named("form").waitingAt(Form.class);
    private final Flow other = PlainFlow.named("other").waitingAt(Form.class);
    private Books books;
    private Steps steps;

    @BeforeEach
    void open() {
        books = new Books(folder);
        steps = new Steps(books.database, books.sealed, books.clock);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void eachChatAndFlowHasItsOwnStepAndItSurvivesARestart() {
        put(SITI, form, NAME);
        books.close();
        open();

        assertThat(steps.of(SITI, form)).contains(NAME);
        assertThat(steps.of(BUDI, form)).isEmpty();
        assertThat(steps.of(SITI, other)).isEmpty();
        assertThat(steps.of(SITI, PlainFlow.named("never waits"))).isEmpty();
        assertThat(steps.waiting(SITI)).contains("form");
    }

    @Test
    void aStepIsReplacedByTheNextAndGoneAfterTheLast() {
        put(SITI, form, NAME);
        put(SITI, form, new Form.Short());
        assertThat(steps.of(SITI, form)).contains(new Form.Short());

        end(SITI, form);

        assertThat(steps.of(SITI, form)).isEmpty();
        assertThat(steps.waiting(SITI)).isEmpty();
    }

    @Test
    void ofSeveralThatWaitTheLatestIsMeantAndTheEarlierOutlivesIt() {
        put(SITI, form, NAME);
        books.clock.forward(Duration.ofSeconds(-1)); // the wall clock has no say in it
        put(SITI, other, new Form.Short());
        assertThat(steps.waiting(SITI)).contains("other");

        end(SITI, other);

        assertThat(steps.waiting(SITI)).contains("form");
        assertThat(steps.of(SITI, form)).contains(NAME);
    }

    @Test
    void aStepThatOnlyRemembersLeavesTheNextWordToWhoWaits() {
        put(SITI, form, NAME);
        put(SITI, other, new Form.Past("paspor"));

        assertThat(steps.waiting(SITI)).contains("form");
        assertThat(steps.of(SITI, other)).contains(new Form.Past("paspor"));

        end(SITI, form);
        assertThat(steps.waiting(SITI)).isEmpty();
    }

    @Test
    void aStepGrowsTooOld() {
        put(SITI, form, NAME);
        put(SITI, other, new Form.Short());
        books.clock.forward(Duration.ofMinutes(5));
        assertThat(steps.of(SITI, other)).isEmpty();
        assertThat(steps.waiting(SITI)).contains("form");

        books.clock.forward(Duration.ofMinutes(55));

        assertThat(steps.of(SITI, form)).isEmpty();
        assertThat(steps.waiting(SITI)).isEmpty();
    }

    @Test
    void clearingEndsEverythingInThatChatAlone() {
        put(SITI, form, NAME);
        put(SITI, other, NAME);
        put(BUDI, form, NAME);

        books.database.write(tx -> {
            steps.clear(tx, SITI);
            return null;
        });

        assertThat(steps.waiting(SITI)).isEmpty();
        assertThat(steps.of(BUDI, form)).contains(NAME);
    }

    @Test
    void whatAStepKnowsIsSealed() {
        put(SITI, form, NAME);
        byte[] kept = books.database.read(db ->
                db.createQuery("select value from step").mapTo(byte[].class).one());

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Siti", "Name");
    }

    private void put(ChatId chat, Flow flow, Step step) {
        books.database.write(tx -> {
            steps.put(tx, tx.nextId(), chat, flow, Optional.of(step));
            return null;
        });
    }

    private void end(ChatId chat, Flow flow) {
        books.database.write(tx -> {
            steps.put(tx, tx.nextId(), chat, flow, Optional.empty());
            return null;
        });
    }
}
