package id.jembatan.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Sender;
import id.jembatan.people.Person;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowsTest {
    private static final ChatId CHAT = new ChatId(501);
    private static final Person SITI = new Person(1, CHAT, "Warga-1234", false, Set.of());
    private static final Person RINA =
            new Person(2, CHAT, "Warga-5678", false, Set.of(new Grant(Role.OFFICER, "imigrasi")));

    private final Flow danger = PlainFlow.named("danger", new Start.Typed("darurat"));
    private final Flow home = PlainFlow.named("home", new Start.Typed("start"), new Start.Typed("batal"));
    private final Flow topics = PlainFlow.named("topics", new Start.Line("📚 Topik"), new Start.Pressed("to"));
    private final Flow join = PlainFlow.named("join", new Start.Link("i_"));
    private final Flow take = PlainFlow.named(
            "take",
            new Start.Typed("ambil", Optional.of(Role.OFFICER)),
            new Start.Pressed("t", Optional.of(Role.OFFICER)));
    private final Flow cases =
            PlainFlow.named("cases").claiming((in, who) -> in.replyTo().isPresent());
    private final Flow second = PlainFlow.named("second").claiming((in, who) -> true);
    private final Flow form = PlainFlow.named("form", new Start.Pressed("f"));
    private final Flow ask = PlainFlow.named("ask");
    private final Flows flows =
            new Flows(List.of(danger, home, topics, join, take, cases, form, ask), danger, home, ask);

    @ParameterizedTest
    @CsvSource(textBlock = """
            /darurat,               danger
            /DARURAT,               danger
            /batal@jembatan_bot,    home
            /start,                 home
            /start i_abc,           join
            /start a_b,             home
            /start _,               home
            /tidakada,              home
            /,                      home
            📚 Topik,               topics
            berapa biaya paspor,    ask
            ambil K-7F3Q,           ask
            t:1,                    ask
            """)
    void aTextGoesToWhomItStarts(String text, String flow) {
        assertThat(found(said(text), SITI, Optional.empty())).isEqualTo(flow);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            to:1,       topics
            f,          form
            to,         topics
            tox,        home
            /batal,     home
            /darurat,   home
            darurat,    home
            📚 Topik,   home
            t:1,        home
            '',         home
            """)
    void aPressGoesToItsVerbAndNeverCountsAsACommand(String data, String flow) {
        assertThat(found(pressed(data), SITI, Optional.empty())).isEqualTo(flow);
    }

    @Test
    void whatIsNotForThisPersonGoesHome() {
        assertThat(found(said("/ambil K-7F3Q"), RINA, Optional.empty())).isEqualTo("take");
        assertThat(found(pressed("t:1"), RINA, Optional.empty())).isEqualTo("take");
        assertThat(found(said("/ambil K-7F3Q"), SITI, Optional.empty())).isEqualTo("home");
        assertThat(found(pressed("t:1"), SITI, Optional.empty())).isEqualTo("home");
    }

    @Test
    void aCommandGoesBeforeAClaimAClaimBeforeWhoWaitsAndThatBeforeAQuestion() {
        var waiting = Optional.of("form");
        assertThat(found(replied("/batal"), SITI, waiting)).isEqualTo("home");
        assertThat(found(replied("huruf ketiga"), SITI, waiting)).isEqualTo("cases");
        assertThat(found(said("paspor"), SITI, waiting)).isEqualTo("form");
        assertThat(found(said("paspor"), SITI, Optional.empty())).isEqualTo("ask");
        assertThat(found(said("paspor"), SITI, Optional.of("gone")))
                .as("a flow of an older version")
                .isEqualTo("ask");
    }

    @Test
    void ofTwoThatClaimTheFirstHasIt() {
        var both = new Flows(List.of(home, cases, second, ask), danger, home, ask);

        assertThat(both.forMessage(replied("x"), SITI, Optional.empty()).name()).isEqualTo("cases");
        assertThat(both.forMessage(said("x"), SITI, Optional.empty()).name()).isEqualTo("second");
    }

    @Test
    void noTwoFlowsStartAlikeOrShareAName() {
        assertThatThrownBy(() -> of(topics, PlainFlow.named("other", new Start.Pressed("to"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to");
        assertThatThrownBy(() -> of(take, PlainFlow.named("other", new Start.Typed("ambil"))))
                .as("also where only one of them asks for a role")
                .hasMessageContaining("ambil");
        assertThatThrownBy(() -> of(topics, PlainFlow.named("topics"))).hasMessageContaining("topics");
    }

    private Flows of(Flow... some) {
        return new Flows(List.of(some), danger, home, ask);
    }

    private String found(Incoming in, Person who, Optional<String> waiting) {
        return flows.forMessage(in, who, waiting).name();
    }

    private static Incoming said(String text) {
        return incoming(new Content.Text(text), Optional.empty());
    }

    private static Incoming replied(String text) {
        return incoming(new Content.Text(text), Optional.of(new MessageId(1)));
    }

    private static Incoming pressed(String data) {
        return incoming(new Content.Pressed(data, "press"), Optional.empty());
    }

    private static Incoming incoming(Content content, Optional<MessageId> replyTo) {
        return new Incoming(1, new Sender(501, "Siti"), CHAT, true, new MessageId(2), replyTo, content);
    }
}
