namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>A part of a request, asked and saved on its own (TOL-4), in the order in which it is asked.</summary>
public enum RequestSection
{
    Identity,
    Contact,
    Family,
    Income,
    Need,
    Bank,
}
