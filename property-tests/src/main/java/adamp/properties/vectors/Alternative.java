package adamp.properties.vectors;

import adamp.properties.bound.Quantity;
import adamp.properties.bound.View;
import java.util.Map;

/**
 * One way in which a tensor's step may come out: all its numbers belong to one verdict of eq. 11.
 *
 * @param verdict what the update was projected along
 * @param quantities what each may be; no second moment for SGD and SGDP
 */
record Alternative(View verdict, Map<Quantity, Allowed> quantities) {}
