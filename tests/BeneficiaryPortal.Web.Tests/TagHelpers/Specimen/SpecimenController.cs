using BeneficiaryPortal.Domain.Calendar;
using System.ComponentModel.DataAnnotations;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.TagHelpers;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

public sealed class SpecimenForm
{
    public string Name { get; set; } = "";
    public string NationalId { get; set; } = "";
    public DualDateInput? BirthDate { get; set; }
    public string Mobile { get; set; } = "";
    public decimal? Income { get; set; }
    public int People { get; set; }

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public Channel? Channel { get; set; }
    public List<Tool> Tools { get; set; } = [];
    public string? Decision { get; set; }
    public string? Reason { get; set; }
    public string? Other { get; set; }
    public bool Agreed { get; set; }
}

public sealed record SpecimenPage
{
    public SpecimenForm Form { get; init; } = new();
}

/// <summary>What the action received, for tests to look at.</summary>
public sealed class Received
{
    public SpecimenForm? Form { get; set; }
    public Guid IdempotencyKey { get; set; }
    public int Validations { get; set; }
}

public sealed class SpecimenFormValidator : AbstractValidator<SpecimenForm>
{
    public SpecimenFormValidator(IStringLocalizer<ValidationText> text, Received received)
    {
        RuleFor(f => f.Name).Filled(text, "Value.Missing").NoLongerThan(20, text);
        RuleFor(f => f.NationalId).IsSaudiId(text);
        RuleFor(f => f.BirthDate).IsGiven(text, "Date.DayMissing");
        RuleFor(f => f.Mobile).IsSaudiMobile(text);
        RuleFor(f => f.Decision).Filled(text, "Value.Missing");
        RuleFor(f => f.Agreed).Ticked(text, "Value.Missing").WithMessage("ضع علامة الموافقة");
        RuleFor(f => f.Name).MustAsync(async (_, ct) =>
        {
            received.Validations++;
            await Task.Delay(1, ct);
            return true;
        });
    }
}

public sealed class SpecimenController(Received received) : Controller
{
    private const string Fields = "/TagHelpers/Specimen/Fields.cshtml";

    [HttpGet("/specimen")]
    public IActionResult Show() => View(Fields, new SpecimenPage { Form = new SpecimenForm { People = 3 } });

    [HttpGet("/specimen/filled")]
    public IActionResult Filled() => View(Fields, new SpecimenPage
    {
        Form = new SpecimenForm
        {
            Name = "أمل \"حسن\"",
            Mobile = "+966551234567",
            Income = 1500.50m,
            BirthDate = DualDateInput.From(new DateOnly(1985, 4, 17), DateCalendar.Gregorian),
            Channel = Channel.Website,
            Tools = [Tool.BasicRegulation, Tool.SupportRequestForm],
            Decision = "Refuse",
            Agreed = true,
            Password = "secret words",
        },
    });

    [HttpPost("/specimen")]
    public IActionResult Post(SpecimenForm form, Guid idempotencyKey)
    {
        (received.Form, received.IdempotencyKey) = (form, idempotencyKey);
        if (!ModelState.IsValid)
        {
            return View(Fields, new SpecimenPage { Form = form });
        }

        TempData.SayDone("حُفظ الطلب {0}", "BR-1");
        return Redirect("/specimen");
    }

    [HttpGet("/specimen/parts")]
    public IActionResult Parts() => View("/TagHelpers/Specimen/Parts.cshtml");

    [HttpGet("/specimen/fails")]
    public IActionResult Fails() => throw new InvalidOperationException("as the test asked");

    [HttpGet("/specimen/status/{code:int}")]
    [HttpPost("/specimen/status/{code:int}")]
    public IActionResult Status(int code) => new StatusCodeResult(code);
}
