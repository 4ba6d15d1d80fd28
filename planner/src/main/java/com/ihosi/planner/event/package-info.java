/** What has happened, appended to the outbox by the same transaction that made it so. */
@NullMarked
package com.ihosi.planner.event;

import org.jspecify.annotations.NullMarked;
