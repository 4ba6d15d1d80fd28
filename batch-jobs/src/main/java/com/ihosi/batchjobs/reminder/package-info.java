/** Patients are reminded of visits some days before. */
@NullMarked
package com.ihosi.batchjobs.reminder;

import org.jspecify.annotations.NullMarked;
