package com.ihosi.planner.roster.solving;

import java.util.Arrays;

/**
 * One day's partial lines in a line program: for each state and totals the cheapest way there. Grows as needed; when it has too
 * many, the dearest by their estimate are forgotten.
 */
final class LabelTable {

    private final int tallies;
    private int size;
    private double[] cost = new double[64];
    private double[] estimate = new double[64];
    private int[] state = new int[64];
    private int[] choice = new int[64];
    private int[] parent = new int[64];
    private int[] totals;
    private int[] slots = new int[256];

    LabelTable(int tallies) {
        this.tallies = tallies;
        totals = new int[64 * tallies];
    }

    void clear() {
        size = 0;
        Arrays.fill(slots, 0);
    }

    int size() {
        return size;
    }

    double cost(int label) {
        return cost[label];
    }

    int state(int label) {
        return state[label];
    }

    int choice(int label) {
        return choice[label];
    }

    int parent(int label) {
        return parent[label];
    }

    int total(int label, int tally) {
        return totals[label * tallies + tally];
    }

    void totals(int label, int[] into) {
        System.arraycopy(totals, label * tallies, into, 0, tallies);
    }

    /** Adds a label, unless one of the same state and the same totals in the tallies named by the mask is as cheap. */
    void offer(
            double newCost,
            double newEstimate,
            int newState,
            int newChoice,
            int newParent,
            int[] newTotals,
            long mask) {
        int slot = find(newState, newTotals, mask);
        int label = slots[slot] - 1;
        if (label < 0) {
            label = size++;
            slots[slot] = size;
            ensureRoom();
        } else if (cost[label] <= newCost) {
            return;
        }
        cost[label] = newCost;
        estimate[label] = newEstimate;
        state[label] = newState;
        choice[label] = newChoice;
        parent[label] = newParent;
        System.arraycopy(newTotals, 0, totals, label * tallies, tallies);
        if (size * 2 > slots.length) {
            rehash(mask);
        }
    }

    private int find(int wantedState, int[] wanted, long mask) {
        int slot = hash(wantedState, wanted, 0, mask) & (slots.length - 1);
        while (slots[slot] != 0 && !same(slots[slot] - 1, wantedState, wanted, mask)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int hash(int ofState, int[] from, int offset, long mask) {
        int hash = ofState;
        for (int tally = 0; tally < tallies; tally++) {
            if (((mask >> tally) & 1) != 0) {
                hash = hash * 31 + from[offset + tally];
            }
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private boolean same(int label, int wantedState, int[] wanted, long mask) {
        if (state[label] != wantedState) {
            return false;
        }
        for (int tally = 0; tally < tallies; tally++) {
            if (((mask >> tally) & 1) != 0 && totals[label * tallies + tally] != wanted[tally]) {
                return false;
            }
        }
        return true;
    }

    private void ensureRoom() {
        if (size > cost.length) {
            int room = cost.length * 2;
            cost = Arrays.copyOf(cost, room);
            estimate = Arrays.copyOf(estimate, room);
            state = Arrays.copyOf(state, room);
            choice = Arrays.copyOf(choice, room);
            parent = Arrays.copyOf(parent, room);
            totals = Arrays.copyOf(totals, room * tallies);
        }
    }

    private void rehash(long mask) {
        slots = new int[slots.length * 2];
        for (int label = 0; label < size; label++) {
            int slot = hash(state[label], totals, label * tallies, mask) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = label + 1;
        }
    }

    /** Forgets all but so many of the most promising; ends the adding of labels to this day. */
    void prune(int most) {
        if (size <= most) {
            return;
        }
        double[] sorted = Arrays.copyOf(estimate, size);
        Arrays.sort(sorted);
        double dearest = sorted[most - 1];
        int alike = most;
        while (alike > 0 && sorted[most - alike] < dearest) {
            alike--;
        }
        int kept = 0;
        for (int label = 0; label < size; label++) {
            if (estimate[label] < dearest || (estimate[label] == dearest && alike-- > 0)) {
                move(label, kept++);
            }
        }
        size = kept;
    }

    private void move(int from, int to) {
        cost[to] = cost[from];
        estimate[to] = estimate[from];
        state[to] = state[from];
        choice[to] = choice[from];
        parent[to] = parent[from];
        System.arraycopy(totals, from * tallies, totals, to * tallies, tallies);
    }
}
