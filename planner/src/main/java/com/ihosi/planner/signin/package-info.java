/** How accounts prove who they are: passwords, second factors, sessions, and the ways back in. */
@NullMarked
package com.ihosi.planner.signin;

import org.jspecify.annotations.NullMarked;
