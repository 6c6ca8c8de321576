package news.everyday.local.seed.picture;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Outlines. */
final class Shapes {

    private Shapes() {}

    /** Everything below {@code y}. */
    static Rectangle2D below(double y) {
        return band(y, Canvas.HEIGHT);
    }

    /** The picture's whole width between two heights. */
    static Rectangle2D band(double top, double bottom) {
        return new Rectangle2D.Double(0, top, Canvas.WIDTH, bottom - top);
    }

    static Path2D polygon(double... points) {
        Path2D path = polyline(points);
        path.closePath();
        return path;
    }

    static Path2D polyline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** A bent stroke from one point to another by way of a control point. */
    static Path2D bow(double fromX, double fromY, double overX, double overY, double toX, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.quadTo(overX, overY, toX, toY);
        return path;
    }

    /** What two areas share; its edges stay smooth, unlike a clip's. */
    static Area common(Shape first, Shape second) {
        Area area = new Area(first);
        area.intersect(new Area(second));
        return area;
    }

    /** A lens between two bows: a leaf, a hull. */
    static Path2D leaf(double fromX, double fromY, double toX, double toY, double bend) {
        double middleX = (fromX + toX) / 2;
        double middleY = (fromY + toY) / 2;
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double sideX = -(toY - fromY) / length * bend;
        double sideY = (toX - fromX) / length * bend;
        Path2D path = bow(fromX, fromY, middleX + sideX, middleY + sideY, toX, toY);
        path.quadTo(middleX - sideX, middleY - sideY, fromX, fromY);
        return path;
    }
}
