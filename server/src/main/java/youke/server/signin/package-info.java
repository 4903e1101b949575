/** Who is at the door: passwords, second step, sessions, personal tokens, and the log of it all. */
@NullMarked
package youke.server.signin;

import org.jspecify.annotations.NullMarked;
