/** Domain names of facilities' own: claimed, proved by a record in the domain name system, and looked at again. */
@NullMarked
package com.ihosi.planner.domain;

import org.jspecify.annotations.NullMarked;
