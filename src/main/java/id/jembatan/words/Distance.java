package id.jembatan.words;

/** How many slips of the finger lie between two words: a letter more, less or other, or two neighbours swapped. */
final class Distance {
    private Distance() {}

    /** @return the number of slips; anything above {@code most} where there are more */
    static int between(String a, String b, int most) {
        int from = 0;
        int endA = a.length();
        int endB = b.length();
        while (from < endA && from < endB && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        if (endA == from || endB == from) {
            return endA - from + endB - from;
        }
        return apart(a.substring(from, endA), b.substring(from, endB), most);
    }

    /** The same for words that neither begin nor end alike. */
    private static int apart(String a, String b, int most) {
        int[] twoAgo = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(before[j] + 1, row[j - 1] + 1), before[j - 1] + other);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most + 1) {
                return most + 1;
            }
            int[] free = twoAgo;
            twoAgo = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }
}
