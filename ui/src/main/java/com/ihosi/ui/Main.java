package com.ihosi.ui;
/** x */
public final class Main {
    private Main() {}

    public static void main(String[] a) {
        IhosiPlanner.main(a);
    }
}
