package org.etabli.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.Unit.Placement;
import org.springframework.stereotype.Service;

/**
 * Draws the floors of a venue and puts units in their places. A place belongs to its unit: whatever is moved or drawn
 * anew, reservations and links keep pointing at the same unit. For managers.
 */
@Service
public class FloorPlans {

    /** Bytes of an uploaded drawing or picture. */
    public static final int LARGEST_FILE = DrawingReader.LARGEST;

    /** The ground of an empty floor, for the grid to lie on. */
    private static final String GROUND = "<rect class=\"floor\" x=\"20\" y=\"20\" width=\"%d\" height=\"%d\"></rect>"
            + "<g class=\"wall\"><path d=\"M20 20h%dv%dh-%dz\"></path></g>";

    private final FloorStore store;
    private final FloorUnits units;
    private final VenueAccess access;
    private final Transactions transactions;

    FloorPlans(FloorStore store, FloorUnits units, VenueAccess access, Transactions transactions) {
        this.store = store;
        this.units = units;
        this.access = access;
        this.transactions = transactions;
    }

    /** From the lowest up. */
    public List<FloorSheet> list(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        return store.list(venue, units.list(venue));
    }

    /** The venue's units in service that stand on no floor yet. */
    public List<Unit> listUnplaced(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        return units.list(venue).stream()
                .filter(unit -> unit.placement() == null)
                .toList();
    }

    /** @throws InvalidInputException when another floor of the venue has the name */
    public FloorId create(Caller caller, VenueId venue, FloorDraft draft) {
        return transactions.inOne(() -> {
            access.mustManage(caller, venue);
            FloorId id = FloorId.next();
            mustBeFree(venue, draft.name(), id);
            int width = draft.width() - 40;
            int height = draft.height() - 40;
            store.insert(id, venue, draft, GROUND.formatted(width, height, width, height, width));
            access.changed(venue);
            return id;
        });
    }

    /**
     * @param draft of which only name and level are taken
     * @throws ChangedMeanwhileException when someone else changed the floor since
     */
    public void rename(Caller caller, FloorId id, FloorDraft draft, int revision) {
        transactions.inOne(() -> {
            VenueId venue = mustManage(caller, id).venue();
            mustBeFree(venue, draft.name(), id);
            store.rename(id, draft.name(), draft.level(), revision);
            access.changed(venue);
        });
    }

    /**
     * @throws InvalidInputException while units stand on it
     * @throws ChangedMeanwhileException when someone else changed the floor since
     */
    public void remove(Caller caller, FloorId id, int revision) {
        transactions.inOne(() -> {
            VenueId venue = mustManage(caller, id).venue();
            long standing =
                    units.list(venue).stream().filter(unit -> stands(unit, id)).count();
            if (standing > 0) {
                throw new InvalidInputException("floor", "floor-not-empty", standing);
            }
            units.forget(id);
            store.delete(id, revision);
            access.changed(venue);
        });
    }

    /**
     * Reads a drawing for the floor: what it would look like and where it would put units. Nothing is stored; what comes of
     * it is given to {@link #arrange}. A drawing marks units by {@code data-unit}, a label or an id.
     *
     * @param file SVG, PNG or JPEG, {@link #LARGEST_FILE} bytes at most
     * @throws InvalidInputException when the file is too large, no drawing, or holds what could run or load something
     */
    public DrawnFloor read(Caller caller, FloorId id, byte[] file) {
        VenueId venue = mustManage(caller, id).venue();
        Drawing drawing = DrawingReader.read(file);
        List<Unit> known = units.list(venue);
        Map<String, Unit> byLabel = known.stream()
                .collect(Collectors.toMap(unit -> plain(unit.label()), Function.identity(), (one, other) -> one));
        known.forEach(unit -> byLabel.put(unit.id().toString(), unit));
        Map<UnitId, Placement> placed = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Drawing.Mark mark : drawing.marks()) {
            Unit unit = byLabel.get(plain(mark.label()));
            if (unit == null) {
                unknown.add(mark.label());
                continue;
            }
            Placement at =
                    new Placement(id, mark.x(), mark.y(), mark.width(), mark.height(), mark.rotation(), mark.chair());
            placed.put(unit.id(), FloorUnits.sound(at, id, drawing.width(), drawing.height()));
        }
        return new DrawnFloor(drawing, placed, unknown);
    }

    /**
     * Puts everything in its place at once, under another drawing where there is one.
     *
     * @param revision of the sheet that the change was made on
     * @throws InvalidInputException when a unit would stand outside of the floor, or two of one resource would have the
     *     same label
     * @throws NotFoundException when a unit or the floor does not exist for the caller, or they are of two venues
     * @throws ChangedMeanwhileException when someone else changed the floor since
     */
    public void arrange(Caller caller, FloorId id, FloorArrangement wanted, int revision) {
        transactions.inOne(() -> {
            Floor floor = mustManage(caller, id);
            store.draw(id, wanted.drawing(), revision);
            units.arrange(floor, wanted);
            access.changed(floor.venue());
        });
    }

    private Floor mustManage(Caller caller, FloorId id) {
        Floor floor = store.find(id).orElseThrow(() -> new NotFoundException("floor", id));
        access.mustManage(caller, floor.venue());
        return floor;
    }

    private void mustBeFree(VenueId venue, String name, FloorId except) {
        if (store.isTaken(venue, name, except)) {
            throw new InvalidInputException("name", "taken", name);
        }
    }

    static boolean stands(Unit unit, FloorId floor) {
        return unit.placement() != null && unit.placement().floor().equals(floor);
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
