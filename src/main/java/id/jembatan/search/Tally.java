package id.jembatan.search;

import java.util.stream.IntStream;

/** A whole number above 0 for each of many whole numbers, 0 for all others; without an object for each. For one thread while it changes. */
final class Tally {
    private static final int ROOM = 1 << 12;

    /** Each in the first free place from where it belongs; a place is free where its count is 0. */
    private int[] numbers = new int[ROOM];

    private int[] counts = new int[ROOM];
    private int size;

    /** @return what it was told of the number, 0 where nothing */
    int of(int number) {
        return counts[place(number)];
    }

    /** One more of the number. */
    void add(int number) {
        int place = place(number);
        if (counts[place] == 0) {
            put(number, 1);
        } else {
            counts[place]++;
        }
    }

    /** @param count above 0 */
    void put(int number, int count) {
        int place = place(number);
        size += counts[place] == 0 ? 1 : 0;
        numbers[place] = number;
        counts[place] = count;
        if (2 * size > numbers.length) {
            grow();
        }
    }

    /** The numbers that were counted at least so often, in ascending order. */
    int[] atLeast(int often) {
        return IntStream.range(0, numbers.length)
                .filter(place -> counts[place] >= often)
                .map(place -> numbers[place])
                .sorted()
                .toArray();
    }

    /** Numbers that are hashes are spread well as they are. */
    private int place(int number) {
        int place = number & numbers.length - 1;
        while (counts[place] != 0 && numbers[place] != number) {
            place = place + 1 & numbers.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = new int[2 * oldNumbers.length];
        counts = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldNumbers[i]);
                numbers[place] = oldNumbers[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
