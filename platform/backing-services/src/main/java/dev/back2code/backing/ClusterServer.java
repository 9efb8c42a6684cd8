package dev.back2code.backing;

/** What servers have in common, wherever they run: the databases on them. */
abstract class ClusterServer implements CrashablePostgres {

    private final Cluster cluster;

    ClusterServer(Cluster cluster) {
        this.cluster = cluster;
    }

    final Cluster cluster() {
        return cluster;
    }

    @Override
    public final void add(Template template) {
        cluster.make(template);
    }

    @Override
    public final Database clone(Template template) {
        return cluster.clone(template);
    }

    @Override
    public final void drop(Database clone) {
        cluster.drop(clone);
    }

    @Override
    public final Database asWriter(Database clone) {
        return cluster.asWriter(clone);
    }

    @Override
    public final Database asSuperuser(Database clone) {
        return cluster.asSuperuser(clone);
    }

    @Override
    public final Database maintenance() {
        return cluster.maintenance();
    }
}
