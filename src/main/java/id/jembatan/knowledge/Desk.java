package id.jembatan.knowledge;

import java.time.LocalTime;
import java.util.List;

/**
 * An agency's officers as one address for consultations.
 *
 * @param id such as {@code imigrasi}
 * @param name as villagers know it, such as {@code Imigrasi}
 * @param responsible what it is responsible for, one line
 * @param hours when it works; a day that is not there is free
 * @param fallback the desk that takes over
 * @param urgent whether its officers are called for danger
 */
public record Desk(String id, String name, String responsible, List<Hours> hours, String fallback, boolean urgent) {
    /** @param day 1 Monday to 7 Sunday; from and until in the desk's time zone, Asia/Jakarta */
    public record Hours(int day, LocalTime from, LocalTime until) {}

    public Desk {
        hours = List.copyOf(hours);
    }
}
