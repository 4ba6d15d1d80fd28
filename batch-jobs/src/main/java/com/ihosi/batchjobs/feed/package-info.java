/** Carries what processes ask of each other at night, over Kafka. */
@NullMarked
package com.ihosi.batchjobs.feed;

import org.jspecify.annotations.NullMarked;
