@NullMarked
package com.ihosi.planner;

import org.jspecify.annotations.NullMarked;
