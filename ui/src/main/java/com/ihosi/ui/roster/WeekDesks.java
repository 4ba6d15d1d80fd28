package com.ihosi.ui.roster;

/** Opens the desk of the person who is logged in, at the facility of the address in the browser. */
interface WeekDesks {

    WeekDesk open();
}
