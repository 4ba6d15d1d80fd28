/** Tests of the importer. */
@NullMarked
package com.ihosi.batchjobs.importing;

import org.jspecify.annotations.NullMarked;
