package id.jembatan.consult;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.knowledge.Desk;
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
            new Holidays(Map.of(CHRISTMAS, "Kelahiran Yesus Kristus", LocalDate.of(2027, 1, 1), "Tahun Baru Masehi"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00, 4, 2026-11-24T13:00",
        "2026-11-24T06:00, 4, 2026-11-24T12:00",
        "2026-11-24T15:00, 4, 2026-11-25T11:00",
        "2026-11-27T15:00, 4, 2026-11-30T11:00",
        "2026-11-28T10:00, 1, 2026-11-30T09:00",
        "2026-12-24T15:00, 4, 2026-12-28T11:00",
        "2026-12-25T09:00, 4, 2026-12-28T12:00",
        "2026-12-31T12:00, 8, 2027-01-04T12:00"
    })
    void aDeskWorksOnItsDaysButNotOnAHoliday(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(after(from, hours, weekdays(), HOLIDAYS)).isEqualTo(until);
    }

    @Test
    void withoutHolidaysChristmasIsAFriday() {
        assertThat(after(CHRISTMAS.atTime(9, 0), 4, weekdays(), Holidays.NONE)).isEqualTo(CHRISTMAS.atTime(13, 0));
    }

    @Test
    void aDeskWithoutHoursCountsPlainTime() {
        assertThat(after(CHRISTMAS.atTime(22, 0), 4, desk(List.of()), HOLIDAYS))
                .isEqualTo(CHRISTMAS.plusDays(1).atTime(2, 0));
    }

    private static LocalDateTime after(LocalDateTime from, int hours, Desk desk, Holidays holidays) {
        var moment =
                WorkingTime.after(from.atZone(JEMBER).toInstant(), Duration.ofHours(hours), desk, holidays, JEMBER);
        return LocalDateTime.ofInstant(moment, JEMBER);
    }

    private static Desk weekdays() {
        return desk(IntStream.rangeClosed(1, 5)
                .mapToObj(day -> new Desk.Hours(day, LocalTime.of(8, 0), LocalTime.of(16, 0)))
                .toList());
    }

    private static Desk desk(List<Desk.Hours> hours) {
        return new Desk("imigrasi", "Imigrasi", "Paspor", hours, "bp3mi", false);
    }
}
