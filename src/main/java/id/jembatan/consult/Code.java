package id.jembatan.consult;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What people call a consultation by, such as K-7F3Q; random, never used twice, without letters that look alike. */
public record Code(String text) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code random() {
        var text = new StringBuilder("K-");
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Code(text.toString());
    }

    /** Reads what a person typed: small letters and a missing K- are fine. */
    public static Optional<Code> typed(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        code = code.startsWith("K-") ? code : "K-" + code;
        boolean sound = code.length() == LENGTH + 2
                && code.substring(2).chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return sound ? Optional.of(new Code(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
