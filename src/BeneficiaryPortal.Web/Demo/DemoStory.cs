using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Walks a demonstration case to a state, half an hour a step, by the verbs that people use.</summary>
internal sealed class DemoStory(IReadOnlyDictionary<string, ActingUser> staff, ActingUser applicant)
{
    private DateTime _at;

    public void Tell(SupportCase c, CaseState wanted, int turn)
    {
        _at = c.OpenedAt;
        foreach (var step in Steps(c, wanted, turn))
        {
            if (c.State == wanted)
            {
                return;
            }

            _at = _at.AddMinutes(25);
            step();
        }
    }

    private IEnumerable<Action> Steps(SupportCase c, CaseState wanted, int turn)
    {
        var verdict = wanted == CaseState.Refused || (wanted == CaseState.ReplyHeld && turn % 2 == 0) ? Verdict.Refuse : Verdict.Accept;
        if (wanted == CaseState.Lapsed)
        {
            yield return () => c.Lapse(ActingUser.ThePortal(c.OpenedAt.AddDays(c.Policy.Targets.Draft + 2)));
        }

        yield return () => c.Submit(By(applicant));
        if (wanted == CaseState.Withdrawn)
        {
            yield return () => c.Withdraw("وجدت حلًا آخر، شكرًا لكم", By(applicant));
        }

        yield return () => c.TakeUp(Staff("officer"));
        foreach (var aside in Asides(c, wanted))
        {
            yield return aside;
        }

        yield return () => DemoDocuments.Check(c, Staff("officer"));
        yield return () => c.ConfirmVerification("الأصول مطابقة وسارية وقت التقديم", Staff("officer"));
        yield return () => SignDeclaration(c);
        yield return () => c.ReferToCommittee(Channel.Telephone, Staff("officer"));
        yield return () => c.RecordStudy(verdict, "دخل الأسرة دون حد الاستحقاق، والمستندات مكتملة، والحاجة قائمة.", Staff("researcher"));
        yield return () => c.Decide(verdict, "بعد الاطلاع على الدراسة والمستندات.", MessageOf(verdict), Staff("chair"));
        yield return () => ReleaseReply(c);
        foreach (var end in Ends(c))
        {
            yield return end;
        }
    }

    private IEnumerable<Action> Asides(SupportCase c, CaseState wanted)
    {
        if (wanted == CaseState.Returned)
        {
            yield return () => c.ReturnForCompletion("نحتاج إلى صورة أوضح من عقد الإيجار، وإلى تعريف حديث بالراتب.", Staff("officer"));
        }

        if (wanted == CaseState.WithResearcher)
        {
            var call = c.Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects ? new ReferralCall("+966551239999", _at) : null;
            yield return () => c.ReferToResearcher("هل تُحسب المساعدة المقطوعة ضمن دخل الأسرة؟", call, Staff("officer"));
        }
    }

    private IEnumerable<Action> Ends(SupportCase c)
    {
        if (c.Policy.Terms.Has(PolicySteps.Registration))
        {
            yield return () => c.CompleteRegistration(FileNumberOf(c), note: null, Staff("officer"));
        }

        if (c.Policy.Terms.Has(PolicySteps.Delivery))
        {
            yield return () => c.StartService("دفعة واحدة خلال هذا الشهر", Staff("officer"));
            yield return () => c.RecordDelivery("صُرف الدعم المعتمد", RiyadhTime.DayOf(_at), amount: 3000, c.Beneficiary.FullName, Staff("officer"));
            yield return () => c.CompleteService(note: null, Staff("officer"));
        }

        if (!c.Policy.Terms.Has(PolicySteps.Delivery))
        {
            yield return () => c.Close(note: null, Staff("officer"));
        }
    }

    private void SignDeclaration(SupportCase c)
    {
        const string Statement = "أقر بأن جميع البيانات والمستندات المقدمة صحيحة وسارية وقت تقديمها، وبأنني مسؤول مسؤولية مباشرة عن صحتها.";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Statement)));
        if (c.IsOwn(applicant))
        {
            c.SignDeclaration(Statement, hash, c.Beneficiary.FullName, By(applicant));
        }
        else
        {
            c.RecordPaperDeclaration(Statement, hash, c.Beneficiary.FullName, Staff("officer"));
        }
    }

    private void ReleaseReply(SupportCase c)
    {
        _at = c.Notice!.FloorOn.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        c.ReleaseReply(ActingUser.ThePortal(_at));
    }

    private static string MessageOf(Verdict verdict) => verdict == Verdict.Accept
        ? "قررت اللجنة قبول طلبكم، ونسعد بخدمتكم. نأمل مراجعة المكتب لاستكمال الإجراءات."
        : "درست اللجنة طلبكم بعناية، ولم تتوافر فيه شروط هذا الدعم. يسعدنا أن نرشدكم إلى جهات أخرى قد تخدمكم.";

    /// <summary>Nobody else's, as the number of the case is.</summary>
    private static string FileNumberOf(SupportCase c) => c.Number.Replace("BR-", "F-", StringComparison.Ordinal);

    private ActingUser Staff(string userName) => By(staff[userName]);

    private ActingUser By(ActingUser user) => user with { At = _at };
}
