@NullMarked
package com.ihosi.batchjobs;

import org.jspecify.annotations.NullMarked;
