/** Rules about appointments: when a condition holds, they change length, buffers, approval, priority, capacity or what is offered. */
@NullMarked
package com.ihosi.planner.rule;

import org.jspecify.annotations.NullMarked;
