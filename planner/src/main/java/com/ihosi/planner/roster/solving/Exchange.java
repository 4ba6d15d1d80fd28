package com.ihosi.planner.roster.solving;

import org.jspecify.annotations.Nullable;

/**
 * Where searches that work on the same part meet: at each milestone of their course whoever is behind goes on from where the one
 * that is ahead was.
 */
final class Exchange {

    /** How many milestones a course has. */
    static final int MILESTONES = 24;

    private final @Nullable Post[] posts;

    Exchange(int searches) {
        posts = new Post[searches];
    }

    private record Post(int milestone, double energy, Snapshot roster) {}

    /** One search's way to the others. */
    interface Meeting {

        /** Tells where the search is, and answers where to go on from if another is better off, null if not. */
        @Nullable
        Snapshot at(int milestone, Board board);
    }

    Meeting of(int search) {
        return (milestone, board) ->
                posts.length == 1 ? null : meet(search, milestone, board.energy(), Snapshot.of(board));
    }

    private synchronized @Nullable Snapshot meet(int search, int milestone, double energy, Snapshot roster) {
        posts[search] = new Post(milestone, energy, roster);
        Post best = null;
        for (Post post : posts) {
            if (post == null || post.milestone < milestone - 1 || post.energy >= energy) {
                continue;
            }
            if (best == null || post.energy < best.energy) {
                best = post;
            }
        }
        return best == null ? null : best.roster;
    }
}
