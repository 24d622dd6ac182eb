using System.Runtime.CompilerServices;
using BeneficiaryPortal.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BeneficiaryPortal.Web.Data;

/// <summary>One case to look at, with everything it has, in two commands: its own row, and all of its lists together.</summary>
public static class CaseReading
{
    private static readonly ConditionalWeakTable<IModel, Func<PortalDb, long, IAsyncEnumerable<Listed>>> Compiled = [];

    /// <returns>Null when there is none of this number among these.</returns>
    public static async Task<SupportCase?> ReadAsync(this PortalDb db, IQueryable<SupportCase> cases, string number, CancellationToken ct)
    {
        var found = await cases.AsNoTracking().IgnoreAutoIncludes().Include(c => c.Policy).Include(c => c.Kind).Include(c => c.Beneficiary)
            .SingleOrDefaultAsync(c => c.Number == number, ct);
        if (found is not null)
        {
            await db.ReadListsAsync(found, ct);
        }

        return found;
    }

    private static async Task ReadListsAsync(this PortalDb db, SupportCase c, CancellationToken ct)
    {
        var rows = new List<Listed>();
        await foreach (var row in Compiled.GetValue(db.Model, _ => Compile())(db, c.Id).WithCancellation(ct))
        {
            rows.Add(row);
        }

        var type = db.Model.FindEntityType(typeof(SupportCase))!;
        Fill(nameof(SupportCase.History), rows.Select(row => row.Event).OfType<CaseEvent>().OrderBy(e => e.Sequence));
        Fill(nameof(SupportCase.Referrals), rows.Select(row => row.Referral).OfType<Referral>().OrderBy(r => r.Sequence));
        Fill(nameof(SupportCase.Deliveries), rows.Select(row => row.Delivery).OfType<ServiceDelivery>().OrderBy(d => d.Sequence));
        Fill(nameof(SupportCase.Documents), rows.Select(row => row.Document).OfType<CaseDocument>().OrderBy(d => d.Id));
        Fill(nameof(SupportCase.Checks), rows.Select(row => row.Check).OfType<DocumentCheck>().OrderBy(k => k.Sequence));

        void Fill(string list, IEnumerable<object> items)
        {
            var accessor = type.FindNavigation(list)!.GetCollectionAccessor()!;
            foreach (var item in items)
            {
                accessor.Add(c, item, forMaterialization: true);
            }
        }
    }

    // The case stands there five times under a number, and each list hangs on one of them: as many rows come as the lists have, not their product.
    // A command a list cost four times as much, for each found the case anew (docs/performance.md).
    private static Func<PortalDb, long, IAsyncEnumerable<Listed>> Compile() => EF.CompileAsyncQuery((PortalDb db, long id) =>
        from c in db.Cases.Where(one => one.Id == id).Select(one => new { one.Id, List = 1 })
            .Concat(db.Cases.Where(one => one.Id == id).Select(one => new { one.Id, List = 2 }))
            .Concat(db.Cases.Where(one => one.Id == id).Select(one => new { one.Id, List = 3 }))
            .Concat(db.Cases.Where(one => one.Id == id).Select(one => new { one.Id, List = 4 }))
            .Concat(db.Cases.Where(one => one.Id == id).Select(one => new { one.Id, List = 5 }))
        from e in db.Set<CaseEvent>().AsNoTracking().Where(e => c.List == 1 && EF.Property<long>(e, CaseLists.CaseId) == c.Id).DefaultIfEmpty()
        from r in db.Set<Referral>().AsNoTracking().Where(r => c.List == 2 && EF.Property<long>(r, CaseLists.CaseId) == c.Id).DefaultIfEmpty()
        from d in db.Set<ServiceDelivery>().AsNoTracking().Where(d => c.List == 3 && EF.Property<long>(d, CaseLists.CaseId) == c.Id).DefaultIfEmpty()
        from f in db.Set<CaseDocument>().AsNoTracking().Where(f => c.List == 4 && EF.Property<long>(f, CaseLists.CaseId) == c.Id).DefaultIfEmpty()
        from k in db.Set<DocumentCheck>().AsNoTracking().Where(k => c.List == 5 && EF.Property<long>(k, CaseLists.CaseId) == c.Id).DefaultIfEmpty()
        select new Listed(e, r, d, f, k));

    /// <summary>One row of one of the lists; the others are not there.</summary>
    private sealed record Listed(CaseEvent? Event, Referral? Referral, ServiceDelivery? Delivery, CaseDocument? Document, DocumentCheck? Check);
}
