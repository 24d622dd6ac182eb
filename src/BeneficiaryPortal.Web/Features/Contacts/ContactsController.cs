using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>Whoever comes, calls or writes, through every channel of the policy and no other (STP-1, CHN-1..9, MSO-2).</summary>
[Route("contacts")]
[ForRoles(ContactVisibility.Readers)]
public sealed class ContactsController(IStringLocalizer<ContactsText> text, ServeVisitor serve) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DateOnly? day, [FromServices] ContactLists lists, CancellationToken ct) => View(await lists.HandleAsync(day, ct));

    [HttpPost("close")]
    [ForRoles(DayClosing.Closers)]
    public async Task<IActionResult> Close(CloseDayForm form, [FromServices] CloseDay close, CancellationToken ct)
    {
        if (form.Day is not { } day)
        {
            return NotFound();
        }

        if (await close.HandleAsync(day, ct))
        {
            TempData.SayDone(text["Close.Done"]);
        }
        else
        {
            TempData.SayNotice(text["Close.Already"]);
        }

        return Redirect(ContactPaths.Day(day));
    }

    [HttpGet("call-backs")]
    public async Task<IActionResult> CallBacks([FromServices] ContactLists lists, CancellationToken ct) => View(await lists.CallBacksAsync(ct));

    [HttpGet("/cases/{number}/contacts")]
    public async Task<IActionResult> OfCase(string number, [FromServices] ContactLists lists, CancellationToken ct) =>
        await lists.OfCaseAsync(number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("visit")]
    [ForRoles(ContactVisibility.Receivers)]
    public IActionResult Visit() => View(new VisitPage(new VisitForm(), Person: null));

    [HttpPost("visit")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Visit(VisitForm form, Guid idempotencyKey, [FromServices] RegisterContact register, CancellationToken ct)
    {
        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return await register.SubjectAsync(form, ct) is { } subject ? View(new VisitPage(form, subject.Person)) : NotFound();
        }

        if (await register.HandleAsync(form, idempotencyKey, ct) is not { } contact)
        {
            return NotFound();
        }

        TempData.SayDone(text[contact.Stage == ContactStage.Waiting ? "Visit.Waits" : "Visit.Begun"]);
        return Redirect(contact.Stage == ContactStage.Waiting ? "/reception" : ContactPaths.Show(contact.Id));
    }

    [HttpGet("new")]
    [ForRoles(ContactVisibility.Receivers)]
    public Task<IActionResult> Note(long? person, string? about, [FromServices] RegisterContact register, [FromServices] PolicyInForce policy, CancellationToken ct) =>
        NotePageAsync(new NoteForm { BeneficiaryId = person, About = about }, register, policy, ct);

    [HttpPost("new")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Note(
        NoteForm form, Guid idempotencyKey, [FromServices] RegisterContact register, [FromServices] PolicyInForce policy, CancellationToken ct)
    {
        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return await NotePageAsync(form, register, policy, ct);
        }

        if (await register.NoteAsync(form, idempotencyKey, ct) is not { } contact)
        {
            return NotFound();
        }

        TempData.SayDone(text["Note.Done"]);
        return Redirect(ContactPaths.Show(contact.Id));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken ct) => await serve.PageAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{id:long}/start")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Start(long id, PlainMoveForm form, CancellationToken ct)
    {
        if (!await serve.HandleAsync(id, form, (contact, by) => contact.Start(by), ct))
        {
            return NotFound();
        }

        TempData.SayDone(text["Visit.Begun"]);
        return Redirect(ContactPaths.Show(id));
    }

    [HttpGet("{id:long}/end")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> End(long id, CancellationToken ct) => await serve.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { Stage: not ContactStage.UnderWay } => Redirect(ContactPaths.Show(id)),
        var contact => View(new EndPage(new EndForm { Version = contact.Version, Purpose = contact.Purpose }, contact, await serve.NumbersAsync(contact, ct))),
    };

    [HttpPost("{id:long}/end")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> End(long id, EndForm form, CancellationToken ct)
    {
        if (await serve.FindAsync(id, ct) is not { } contact)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(new EndPage(form, contact, await serve.NumbersAsync(contact, ct)));
        }

        var about = await serve.CaseIdAsync(contact, form.About, ct);
        await serve.HandleAsync(id, form, (c, by) => c.End(form.Read() with { Purpose = form.Purpose, CaseId = about }, by), ct);
        TempData.SayDone(text["End.Done"]);
        return Redirect(ContactPaths.Show(id));
    }

    [HttpGet("{id:long}/call-back")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> CallBack(long id, CancellationToken ct) => await serve.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { OwesCallBack: false } => Redirect(ContactPaths.Show(id)),
        var contact => View(new CallBackPage(new CallBackForm { Version = contact.Version }, contact)),
    };

    [HttpPost("{id:long}/call-back")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> CallBack(long id, CallBackForm form, CancellationToken ct)
    {
        if (await serve.FindAsync(id, ct) is not { } contact)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(new CallBackPage(form, contact));
        }

        await serve.HandleAsync(id, form, (c, by) => c.CallBack(form.Outcome!, by), ct);
        TempData.SayDone(text["CallBack.Done"]);
        return Redirect(ContactPaths.CallBacks);
    }

    [HttpGet("{id:long}/about")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> About(long id, CancellationToken ct) => await serve.FindAsync(id, ct) switch
    {
        null => NotFound(),
        { CaseId: not null } => Redirect(ContactPaths.Show(id)),
        var contact => View(new AboutPage(new AboutForm { Version = contact.Version }, contact)),
    };

    [HttpPost("{id:long}/about")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> About(long id, AboutForm form, [FromServices] ConcernRequest concern, CancellationToken ct)
    {
        if (await serve.FindAsync(id, ct) is not { } contact)
        {
            return NotFound();
        }

        if (ModelState.IsValid && !await concern.HandleAsync(contact, form, ct))
        {
            ModelState.AddModelError("Form.Number", text["About.NumberUnknown"]);
        }

        if (!ModelState.IsValid)
        {
            return View(new AboutPage(form, contact));
        }

        TempData.SayDone(text["About.Done"]);
        return Redirect(ContactPaths.Show(id));
    }

    private async Task<IActionResult> NotePageAsync(NoteForm form, RegisterContact register, PolicyInForce policy, CancellationToken ct)
    {
        if (await register.SubjectAsync(form, ct) is not { } subject)
        {
            return NotFound();
        }

        IReadOnlyList<Channel> channels = (await policy.ReadAsync(ct)).Terms.Channels;
        return View("Note", new NotePage(form, subject.Person, channels));
    }
}
