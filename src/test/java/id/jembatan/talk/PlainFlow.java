package id.jembatan.talk;

import id.jembatan.chat.Incoming;
import id.jembatan.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A flow as a test wants it.
 *
 * @param claims which messages it takes that nobody started
 * @param answer what it does with one message
 */
record PlainFlow(
        String name,
        List<Start> starts,
        BiPredicate<Incoming, Person> claims,
        Optional<Class<? extends Step>> steps,
        Answer answer)
        implements Flow {
    interface Answer {
        Turn to(Incoming in, Person who, Optional<Step> step);
    }

    static PlainFlow named(String name, Start... starts) {
        return new PlainFlow(
                name, List.of(starts), (in, who) -> false, Optional.empty(), (in, who, step) -> Turn.done());
    }

    PlainFlow claiming(BiPredicate<Incoming, Person> which) {
        return new PlainFlow(name, starts, which, steps, answer);
    }

    PlainFlow waitingAt(Class<? extends Step> type) {
        return new PlainFlow(name, starts, claims, Optional.of(type), answer);
    }

    PlainFlow answering(Answer with) {
        return new PlainFlow(name, starts, claims, steps, with);
    }

    @Override
    public boolean claims(Incoming in, Person who) {
        return claims.test(in, who);
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        return answer.to(in, who, step);
    }
}
