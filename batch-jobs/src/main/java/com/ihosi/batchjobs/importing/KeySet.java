package com.ihosi.batchjobs.importing;

import java.util.Arrays;

/**
 * A set of keys that remembers 64 bits of each, so that millions need little memory. Two different keys are taken for one
 * about once in ten million sets of a million keys.
 */
final class KeySet {

    private static final int FIRST_CAPACITY = 64;
    private static final long EMPTY = 0;

    private long[] table = new long[FIRST_CAPACITY];
    private int size;

    /** Adds a key; false where it is there already. */
    boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        int place = place(table, hash(key));
        if (table[place] != EMPTY) {
            return false;
        }
        table[place] = hash(key);
        size++;
        return true;
    }

    boolean contains(String key) {
        return table[place(table, hash(key))] != EMPTY;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(hash -> hash != EMPTY).forEach(hash -> larger[place(larger, hash)] = hash);
        table = larger;
    }

    private static int place(long[] table, long hash) {
        int place = (int) (hash >>> 17) & (table.length - 1);
        while (table[place] != EMPTY && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return hash == EMPTY ? 1 : hash;
    }
}
