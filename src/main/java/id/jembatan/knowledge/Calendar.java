package id.jembatan.knowledge;

import java.time.LocalDate;
import java.util.TreeMap;

/** Reads the holidays: one file a year, named after it. */
final class Calendar {
    private static final String FOLDER = "calendar";
    private static final String ENDING = ".yaml";

    private Calendar() {}

    static Holidays read(Folder folder) {
        var names = new TreeMap<LocalDate, String>();
        for (var file : folder.files(FOLDER, ENDING)) {
            String year = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
            for (var fields : folder.items(file)) {
                String name = fields.text("name");
                fields.date("date").ifPresent(day -> add(names, day, name, year, fields));
                fields.done();
            }
        }
        return new Holidays(names);
    }

    private static void add(TreeMap<LocalDate, String> names, LocalDate day, String name, String year, Fields fields) {
        if (!String.valueOf(day.getYear()).equals(year)) {
            fields.report("date", "calendar.file", day, year);
        } else if (names.putIfAbsent(day, name) != null) {
            fields.report("date", "calendar.twice", day);
        }
    }
}
