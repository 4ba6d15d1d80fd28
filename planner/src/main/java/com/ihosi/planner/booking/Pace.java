package com.ihosi.planner.booking;

/** How time is taken. */
enum Pace {
    /**
     * In the hope that nothing is in the way: what only a constraint can say is left to it, and all is written by the trip that ends the
     * transaction. If it is refused, nothing was done, and the careful way finds out why.
     */
    SWIFT,

    /** Holds that are over are removed first, and what is in the way is found without ending the transaction. */
    CAREFUL
}
