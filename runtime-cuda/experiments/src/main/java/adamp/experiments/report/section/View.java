package adamp.experiments.report.section;

/** A parallel projection of the unit sphere: turned about the vertical axis, then tilted towards the viewer. */
record View(double turn, double tilt) {

    /** Right, up and towards the viewer, for the direction of (x, y, z). */
    double[] of(double x, double y, double z) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        double right = (x * Math.cos(turn) + z * Math.sin(turn)) / norm;
        double away = (z * Math.cos(turn) - x * Math.sin(turn)) / norm;
        double up = y / norm * Math.cos(tilt) - away * Math.sin(tilt);
        double near = y / norm * Math.sin(tilt) + away * Math.cos(tilt);
        return new double[] {right, up, near};
    }

    /** The same for the angles of eq. B.2, ψ = atan2(x, z) and φ = asin(y/r). */
    double[] ofAngles(double psi, double phi) {
        return of(Math.cos(phi) * Math.sin(psi), Math.sin(phi), Math.cos(phi) * Math.cos(psi));
    }
}
