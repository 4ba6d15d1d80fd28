package com.ihosi.ui.roster;

import java.util.List;

/**
 * What a question about a roster comes to.
 *
 * @param said a sentence that answers it
 * @param proposals what it was found from, each of which can be made
 */
record Answer(String said, List<Proposal> proposals) {

    Answer {
        proposals = List.copyOf(proposals);
    }
}
