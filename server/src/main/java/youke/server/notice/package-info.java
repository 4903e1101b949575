/** Of what people are told: found out beside the work, in every process, written once. */
@NullMarked
package youke.server.notice;

import org.jspecify.annotations.NullMarked;
