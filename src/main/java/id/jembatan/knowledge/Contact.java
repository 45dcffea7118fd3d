package id.jembatan.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an agency is reached.
 *
 * @param id such as {@code polisi-110}
 * @param name as people know it
 * @param number telephone, message service or web address, as it is to be shown; empty where only the address is known
 * @param address a place to go to; may be empty
 * @param show whether people may see the number; an address is shown in any case
 * @param hours such as {@code 24 jam}; may be empty
 * @param reach from where it works: {@code indonesia}, {@code luar-negeri}, or a country such as {@code taiwan}
 * @param emergency whether it belongs on the card for danger
 * @param source where we have it from
 * @param checked the day it was last held against its source
 */
public record Contact(
        String id,
        String name,
        String number,
        String address,
        Show show,
        String hours,
        String reach,
        boolean emergency,
        String source,
        LocalDate checked) {
    public enum Show {
        /** May be shown. */
        SHOW,
        /** An officer must confirm it first: people read "tanyakan petugas". */
        CONFIRM,
        /** Must not be shown. */
        NEVER
    }

    /** The number, where people may see it. */
    public Optional<String> shown() {
        return show == Show.SHOW && !number.isEmpty() ? Optional.of(number) : Optional.empty();
    }
}
