package com.ihosi.ui.cli;

import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.run.RunProgress;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows a solve's progress as lines of text, about one a second. */
final class ProgressLines implements Consumer<RunProgress> {

    private final PrintWriter out;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(RunProgress progress) {
        print(progress.millis(), progress.score());
    }

    void print(long millis, Score score) {
        out.printf(
                "%6.1f s   hard %d   unmet %d   cost %d%n",
                millis / 1000.0, score.hard(), score.medium(), score.soft());
        out.flush();
    }
}
