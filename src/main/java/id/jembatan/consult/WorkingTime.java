package id.jembatan.consult;

import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time as a desk's clock counts it: only while the desk works, which is never on a holiday. Pure. */
public final class WorkingTime {
    /** Beyond this a desk is taken to have no hours at all. */
    private static final int MOST_DAYS = 60;

    private WorkingTime() {}

    /** The moment at which {@code work} of working time will have gone by; plain time for a desk without hours. */
    public static Instant after(Instant from, Duration work, Desk desk, Holidays holidays, ZoneId zone) {
        var day = from.atZone(zone);
        var left = work;
        for (int days = 0; days < MOST_DAYS; days++) {
            for (var hours : desk.hours()) {
                if (hours.day() != day.getDayOfWeek().getValue() || holidays.on(day.toLocalDate())) {
                    continue;
                }
                var open = latest(day, day.with(hours.from()));
                var here = Duration.between(open, day.with(hours.until()));
                if (here.compareTo(left) >= 0) {
                    return open.plus(left).toInstant();
                }
                left = here.isNegative() ? left : left.minus(here);
            }
            day = day.plusDays(1).toLocalDate().atStartOfDay(zone);
        }
        return from.plus(work);
    }

    private static ZonedDateTime latest(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
