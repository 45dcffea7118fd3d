package id.jembatan.consult;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Desk.Hours;
import id.jembatan.knowledge.Holidays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final ZoneId JEMBER = ZoneId.of("Asia/Jakarta");
    /** A Friday. */
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private static final Holidays HOLIDAYS =
            new Holidays(Map.of(CHRISTMAS, "Natal", LocalDate.of(2027, 1, 1), "Tahun Baru"));
    private static final Desk WEEKDAYS = desk(IntStream.rangeClosed(1, 5)
            .mapToObj(day -> new Hours(day, LocalTime.of(8, 0), LocalTime.of(16, 0)))
            .toList());

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,           hours, until                 2026-11-27 is a Friday
            2026-11-27T15:30, PT4H,  2026-11-30T11:30
            2026-11-24T09:00, PT4H,  2026-11-24T13:00
            2026-11-24T06:00, PT4H,  2026-11-24T12:00
            2026-11-24T20:00, PT4H,  2026-11-25T12:00
            2026-11-24T12:00, PT4H,  2026-11-24T16:00
            2026-11-24T12:01, PT4H,  2026-11-25T08:01
            2026-11-24T16:00, PT4H,  2026-11-25T12:00
            2026-11-28T10:00, PT4H,  2026-11-30T12:00
            2026-11-24T09:00, PT40H, 2026-12-01T09:00
            2026-11-24T09:00, PT0S,  2026-11-24T09:00
            2026-11-28T10:00, PT0S,  2026-11-30T08:00
            """)
    void onlyTheHoursOfTheDeskCount(LocalDateTime from, Duration work, LocalDateTime until) {
        assertThat(after(from, work, WEEKDAYS)).isEqualTo(until);
    }

    @Test
    void aDayMayHaveABreak() {
        var desk = desk(List.of(
                new Hours(2, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Hours(2, LocalTime.of(13, 0), LocalTime.of(16, 0))));
        var tuesday = LocalDateTime.parse("2026-11-24T11:00");

        assertThat(after(tuesday, Duration.ofHours(2), desk)).isEqualTo("2026-11-24T14:00");
        assertThat(after(tuesday.plusMinutes(90), Duration.ofHours(4), desk)).isEqualTo("2026-12-01T09:00");
    }

    @Test
    void aDeskWithoutHoursCountsEveryHour() {
        assertThat(after(LocalDateTime.parse("2026-11-28T22:00"), Duration.ofHours(4), desk(List.of())))
                .isEqualTo("2026-11-29T02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T15:00, PT4H, 2026-12-28T11:00",
        "2026-12-25T09:00, PT4H, 2026-12-28T12:00",
        "2026-12-31T12:00, PT8H, 2027-01-04T12:00"
    })
    void aDeskDoesNotWorkOnAHoliday(LocalDateTime from, Duration work, LocalDateTime until) {
        assertThat(after(from, work, WEEKDAYS, HOLIDAYS)).isEqualTo(until);
    }

    @Test
    void withoutHolidaysChristmasIsAFriday() {
        assertThat(after(CHRISTMAS.atTime(9, 0), Duration.ofHours(4), WEEKDAYS)).isEqualTo(CHRISTMAS.atTime(13, 0));
    }

    private static LocalDateTime after(LocalDateTime from, Duration work, Desk desk) {
        return after(from, work, desk, Holidays.NONE);
    }

    private static LocalDateTime after(LocalDateTime from, Duration work, Desk desk, Holidays holidays) {
        return WorkingTime.after(from.atZone(JEMBER).toInstant(), work, desk, holidays, JEMBER)
                .atZone(JEMBER)
                .toLocalDateTime();
    }

    private static Desk desk(List<Hours> hours) {
        return new Desk("imigrasi", "Imigrasi", "Paspor", hours, "bp3mi", false);
    }
}
