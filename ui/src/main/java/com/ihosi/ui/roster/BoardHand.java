package com.ihosi.ui.roster;

/** What somebody does to the board by hand; places are the ids of its elements. */
interface BoardHand {

    /** A doctor's day or a day's demand is opened. */
    void open(String place);

    /** A duty is lifted, to be moved. */
    void drag(String place, String shift);

    /** A duty is let go on another day. */
    void drop(String place, String shift, String target);

    /** The last change is taken back. */
    void undo();

    /** The last change taken back is made again. */
    void redo();
}
