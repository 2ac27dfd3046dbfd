import type { Citation } from './citation.ts';

/** Studies: papers, evaluations and trials, by first author and year. */
export const studies = {
  'ahrq-hs014020': {
    text: 'Agency for Healthcare Research and Quality, grant K08 HS014020: errors in the continuity of care between hospital and outpatient settings (grant summary, Moore)',
    url: 'https://grantome.com/grant/NIH/K08-HS014020-04',
    verified: 'seen',
  },
  'aiken-2024': {
    text: 'Aiken et al. 2024, baseline survey of the Magnet4Europe study on physicians and nurses in hospitals. BMJ Open 14:e079931',
    url: 'https://bmjopen.bmj.com/content/14/2/e079931',
    verified: 'seen',
  },
  'ajmc-2024': {
    text: 'Impact of electronic information exchange on repeat imaging during 30-day readmissions among Medicare beneficiaries. Am J Manag Care 2024;30(2):66-72',
    url: 'https://ajmc.com/view/impact-of-electronic-information-exchange-on-repeat-imaging-during-30-day-readmissions-among-medicare-beneficiaries',
    verified: 'seen',
  },
  'asaria-2016': {
    text: 'Asaria et al. 2016, on inequality in hospital use in England, as summarised in a blog post',
    url: 'https://ccg-alert.blogspot.com/2016/09/the-cost-of-inequality-in-england.html',
    verified: 'seen',
  },
  'avgerinos-2019': {
    text: 'Avgerinos, Fragkos & Huang 2019, on team familiarity in cardiac operations. Human Relations',
    url: 'https://repub.eur.nl/pub/120606',
    verified: 'seen',
  },
  'baginsky-2010': {
    text: 'Baginsky et al. 2010, a workload survey of 1,153 social workers in England: 26 % of time in direct contact, as reported in Community Care',
    url: 'https://www.communitycare.co.uk/2010/04/16/research-findings-into-social-workers-use-of-time/',
    verified: 'recalled',
  },
  'barker-2017': {
    text: 'Barker, Steventon & Deeny 2017. Association between continuity of care in general practice and hospital admissions for ambulatory care sensitive conditions. BMJ 356:j84',
    url: 'https://www.bmj.com/content/356/bmj.j84.abstract',
    verified: 'seen',
  },
  'barnett-2012': {
    text: 'Barnett et al. 2012. Epidemiology of multimorbidity and implications for health care, research, and medical education. Lancet 380:37',
    url: 'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(12)60240-2/fulltext',
    verified: 'seen',
  },
  'bebbington-2001': {
    text: 'Bebbington, Darton & Netten 2001. Care homes for older people: admissions, needs and outcomes. PSSRU, University of Kent',
    url: '',
    verified: 'recalled',
  },
  'blunt-2015': {
    text: 'Blunt, Bardsley, Grove & Clarke 2015. Classifying emergency 30-day readmissions in England using routine hospital data 2004-2010: what is the scope for reduction? Emerg Med J 32:44',
    url: 'https://emj.bmj.com/content/32/1/44',
    verified: 'seen',
  },
  'bowden-2017': {
    text: 'Bowden & Coiera 2017, on shared records in unscheduled care, with a table of earlier studies. BMC Med Inform Decis Mak 17:138',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5610474',
    verified: 'seen',
  },
  'bu-2020-falls': {
    text: 'Bu et al. 2020, on living alone, isolation and falls in England. Sci Rep 10:20064',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7730383',
    verified: 'seen',
  },
  'bu-2020-respiratory': {
    text: 'Bu, Philip & Fancourt 2020, on isolation and admission for respiratory disease. Thorax 75:597',
    url: 'https://thorax.bmj.com/content/75/7/597.abstract',
    verified: 'seen',
  },
  'busby-2017': {
    text: 'Busby, Purdy & Hollingworth 2017. How do population, general practice and hospital factors influence ambulatory care sensitive admissions: a cross sectional study. BMC Fam Pract 18:67',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5445441',
    verified: 'seen',
  },
  'cassell-2018': {
    text: 'Cassell et al. 2018. The epidemiology of multimorbidity in primary care. Br J Gen Pract',
    url: 'http://sasdghub.up.ac.za/en/research/the-epidemiology-of-multimorbidity-in-primary-care/',
    verified: 'seen',
  },
  'chua-2020': {
    text: 'Chua et al. 2020. The Short Term Assessment, Rehabilitation & Reablement Service: a rapid response team to support the frail older person to remain at home. MOJ Gerontol Geriatr',
    url: 'https://medcraveonline.com/MOJGG/the-short-term-assessment-rehabilitation-reablement-service-ldquostarrsrdquo-a-rapid-response-team-to-support-the-frail-older-person-to-remain-at-home.html',
    verified: 'seen',
  },
  'clegg-2016': {
    text: 'Clegg et al. 2016. Development and validation of an electronic frailty index using routine primary care electronic health record data. Age Ageing 45:353',
    url: 'https://doi.org/10.1093/ageing/afw039',
    verified: 'seen',
  },
  'clements-2018': {
    text: 'Clements 2018. Another fall in NHS continuing care (CHC) numbers: on the report of NHS England for the fourth quarter of 2017/18',
    url: 'https://www.lukeclements.co.uk/another-fall-in-nhs-continuing-care-chc-numbers/',
    verified: 'seen',
  },
  'collerton-2016': {
    text: 'Collerton et al. 2016, on multimorbidity at 85 in the Newcastle 85+ Study. BioMed Res Int 2016:8745670',
    url: 'https://www.hindawi.com/journals/bmri/2016/8745670/',
    verified: 'seen',
  },
  'crawford-2021': {
    text: 'Crawford, Stoye, Zaranko 2021. Long-term care spending and hospital use among the older population in England. J Health Econ',
    url: 'https://doi.org/10.1016/j.jhealeco.2021.102477',
    verified: 'seen',
  },
  'duffy-2016': {
    text: 'Duffy 2016. Real Integration of Health and Social Care',
    url: '',
    verified: 'recalled',
  },
  'elsa-nhs-2025': {
    text: 'English Longitudinal Study of Ageing 2025. New analysis links social care needs to emergency hospital admissions',
    url: 'https://www.elsa-project.ac.uk/post/new-elsa-analysis-links-social-care-needs-to-emergency-hospital-admissions',
    verified: 'seen',
  },
  'erens-2020': {
    text: 'Erens et al. 2017, J Integr Care 25:137, and Erens et al. 2020, J Integr Care 28:14. Evaluation of the integrated care and support pioneers',
    url: 'https://fdocuments.in/document/early-findings-from-the-evaluation-of-the-integrated-care-and-findings-finalpdf.html',
    verified: 'seen',
  },
  'farndale-2018': {
    text: 'Farndale & Barclay 2018. Emergency admissions from care home to hospital at the end of life: an analysis of national data 2006-2015 for England',
    url: 'http://sasdghub.up.ac.za/en/research/emergency-admissions-from-care-home-to-hospital-at-the-end-of-life-an-analysis-of-national-data-2006-2015-for-england/',
    verified: 'seen',
  },
  'fogg-2022': {
    text: 'Fogg et al. 2022, profile of an English primary care cohort by frailty. BMC Geriatr',
    url: 'https://doi.org/10.1186/s12877-021-02684-y',
    verified: 'seen',
  },
  'fogg-2024': {
    text: 'Fogg et al. 2024, on the cost of care by frailty. Age Ageing afae010',
    url: 'https://doi.org/10.1093/ageing/afae010',
    verified: 'seen',
  },
  'forder-2009': {
    text: 'Forder 2009. Long-term care and hospital utilisation by older people: an analysis of substitution rates. Health Econ 18:1322',
    url: 'https://pubmed.ncbi.nlm.nih.gov/19206085/',
    verified: 'recalled',
  },
  'forder-2011': {
    text: 'Forder & Fernandez 2011. Length of stay in care homes. PSSRU',
    url: 'http://eprints.lse.ac.uk/33895/',
    verified: 'seen',
  },
  'forder-2012': {
    text: 'Forder et al. 2012. Evaluation of the personal health budget pilot programme. Department of Health',
    url: 'https://mentalhealthpartnerships.com/resource/evaluation-of-the-personal-health-budget-pilot-programme/',
    verified: 'seen',
  },
  'forster-2003': {
    text: 'Forster et al. on adverse events after discharge from hospital, as cited in Tying up loose ends: discharging patients with unresolved medical issues',
    url: 'https://scilit.com/publications/c6737e2f2ab1d6cb9bcf9c2eedadd846',
    verified: 'seen',
  },
  'freund-2013': {
    text: 'Freund et al. 2013, GPs in Germany on 104 admissions for ambulatory care sensitive conditions. Ann Fam Med 11(4):363-370',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3704497',
    verified: 'seen',
  },
  'gaughan-2015': {
    text: 'Gaughan, Gravelle & Siciliani 2015. Testing the bed-blocking hypothesis: does nursing and care home supply reduce delayed hospital discharges? Health Econ 24(S1):32',
    url: 'https://pubmed.ncbi.nlm.nih.gov/25760581/?dopt=Abstract',
    verified: 'seen',
  },
  'gaughan-2017': {
    text: 'Gaughan et al. 2017, on care-home supply and length of stay after hip fracture. Int J Health Econ Manag',
    url: 'https://www.springermedicine.com/link?doi=10.1007/s10754-017-9214-z',
    verified: 'seen',
  },
  'gilbert-2017': {
    text: 'Gilbert & Conroy 2017. Frailty on the acute medical unit (Hospital Episode Statistics)',
    url: 'https://figshare.le.ac.uk/articles/journal_contribution/Frailty_on_the_acute_medical_unit/10221983',
    verified: 'seen',
  },
  'gilbert-2018': {
    text: 'Gilbert et al. 2018. Development and validation of a Hospital Frailty Risk Score focusing on older people in acute care settings using electronic hospital records: an observational study. Lancet 391:1775',
    url: 'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(18)30668-8/fulltext',
    verified: 'seen',
  },
  'gittell-2000': {
    text: 'Gittell et al. 2000. Impact of relational coordination on quality of care, postoperative pain and functioning, and length of stay. Med Care 38:807',
    url: 'https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/74203025',
    verified: 'seen',
  },
  'glendinning-2008': {
    text: 'Glendinning et al. 2008. Evaluation of the individual budgets pilot programme (IBSEN)',
    url: 'http://www.lse.ac.uk/newsAndMedia/news/archives/2008/IBSsPutYouintheDrivingSeat.aspx',
    verified: 'seen',
  },
  'glendinning-2010': {
    text: 'Glendinning et al. 2010. Home care re-ablement services: investigating the longer-term impacts (prospective longitudinal study)',
    url: 'https://vdocuments.site/2-re-investigating-the-longer-term-impacts-prospective-jones-paper-2pdfinvestigating.html',
    verified: 'seen',
  },
  'godden-2009': {
    text: 'Godden, McCoy & Pollock 2009. Policy on the rebound: trends and causes of delayed discharges in the NHS. J R Soc Med 102:22',
    url: 'http://www.ncbi.nlm.nih.gov/pmc/articles/PMC2627794/?tool=pubmed',
    verified: 'seen',
  },
  'graffy-2008': {
    text: 'Graffy et al. 2008. Case management for elderly patients at risk of hospital admission: a team approach. Prim Health Care Res Dev',
    url: 'https://cambridge.org/core/journals/primary-health-care-research-and-development/article/case-management-for-elderly-patients-at-risk-of-hospital-admission-a-team-approach/617969D0062F64508732BF101D385A1E',
    verified: 'seen',
  },
  'guraya-2018': {
    text: 'Guraya & Barr 2018. The effectiveness of interprofessional education in healthcare: a systematic review and meta-analysis. Kaohsiung J Med Sci 34:160',
    url: 'https://pl.scribd.com/document/402675973/OSP4-3-258',
    verified: 'seen',
  },
  'han-2019': {
    text: 'Han et al. 2019. The impact of frailty on healthcare resource use: a longitudinal analysis using the Clinical Practice Research Datalink in England. Age Ageing 48:665',
    url: 'https://academic.oup.com/ageing/article/48/5/665/5531421',
    verified: 'seen',
  },
  'hartley-2021': {
    text: 'Hartley et al. 2021, on the muscle strength of older people during and after a hospital stay. Age Ageing 50:153',
    url: 'https://academic.oup.com/ageing/article/50/1/153/5903082',
    verified: 'seen',
  },
  'hass-2015': {
    text: 'Hass et al. 2015, on unmet need for help and emergency department use (United States). Gerontologist 57:206',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5881665/',
    verified: 'seen',
  },
  'henderson-2013': {
    text: 'Henderson et al. 2013, cost effectiveness of telehealth in the Whole Systems Demonstrator. BMJ 346:f1035',
    url: 'http://www.pssru.ac.uk/publications/pub-4209/',
    verified: 'recalled',
  },
  'hersh-2015': {
    text: 'Hersh et al. 2015. Outcomes from health information exchange: systematic review. JMIR Med Inform 3:e39',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4704923',
    verified: 'seen',
  },
  'hilton-2008': {
    text: 'Hilton et al. 2008, on agreement about the urgency of mental health referrals. Ment Health Fam Med 5:197',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2777582',
    verified: 'seen',
  },
  'hobbs-2016': {
    text: 'Hobbs et al. 2016. Clinical workload in UK primary care: a retrospective analysis of 100 million consultations in England, 2007-14. Lancet 387:2323',
    url: 'https://www.phc.ox.ac.uk/publications/617821',
    verified: 'seen',
  },
  'huckman-2013': {
    text: 'Huckman & Staats 2013, on the shared experience of software teams. Harvard Business Review, as summarised in a blog post',
    url: 'https://maxilliant.org/2014/01/10/familiarity-breeds-performance/',
    verified: 'seen',
  },
  'ingelsrud-2014': {
    text: 'Ingelsrud 2014, on reorganisation and sick leave of hospital staff in Norway. BMC Health Serv Res 14:411',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4177695',
    verified: 'seen',
  },
  'ismail-2017': {
    text: 'Ismail et al. 2017, on admission from two emergency departments. BMJ Open 7:e011547',
    url: 'https://bmjopen.bmj.com/content/7/6/e011547.abstract',
    verified: 'seen',
  },
  'jalilian-2024': {
    text: 'Jalilian et al. 2024. Virtual wards and the cost of a hospital bed day, Wrightington, Wigan and Leigh. BMJ Open 14:e081378',
    url: 'http://bmjopen.bmj.com/cgi/content/full/14/1/e081378',
    verified: 'seen',
  },
  'jasinarachchi-2009': {
    text: 'Jasinarachchi et al. 2009. Delayed transfer of care from NHS secondary care to primary care in England. BMC Geriatr 9:4',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2639588',
    verified: 'seen',
  },
  'jensen-2018': {
    text: 'Jensen et al. 2018, on organisational change, leaving the work unit and sickness absence in public health care. Occup Environ Med 75:479',
    url: 'https://oem.bmj.com/content/75/7/479.full',
    verified: 'seen',
  },
  'jones-2022': {
    text: 'Jones et al. 2022. Association between delays to patient admission from the emergency department and all-cause 30-day mortality. Emerg Med J 39:168',
    url: 'https://emj.bmj.com/content/39/3/168.full',
    verified: 'seen',
  },
  'kind-1999': {
    text: 'Kind, Hardman & Macran 1999. UK population norms for EQ-5D. Centre for Health Economics, University of York',
    url: '',
    verified: 'recalled',
  },
  'kingston-2018': {
    text: 'Kingston et al. 2018. Projections of multi-morbidity in the older population in England to 2035: the Population Ageing and Care Simulation (PACSim) model. Age Ageing 47:374',
    url: 'http://eprints.lse.ac.uk/id/eprint/86480',
    verified: 'seen',
  },
  'kripalani-2007': {
    text: 'Kripalani et al. 2007. Deficits in communication and information transfer between hospital-based and primary care physicians. JAMA 297:831',
    url: 'http://jama.jamanetwork.com/article.aspx?articleid=205790',
    verified: 'recalled',
  },
  'lewis-2013': {
    text: 'Lewis et al. 2013, on virtual wards at three sites. Int J Integr Care',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3821539',
    verified: 'seen',
  },
  'lewis-2021': {
    text: 'Lewis et al. 2021, on a decade of national pilots of integrated care. Int J Integr Care',
    url: 'https://distantreader.org/stacks/cord/cord-0798358-80j95nly.txt',
    verified: 'seen',
  },
  'lewis-2023': {
    text: 'Lewis et al. 2023, on urgent care use of mental health service users in Sheffield. PLOS ONE',
    url: 'https://ouci.dntb.gov.ua/en/works/40wBBxm7',
    verified: 'seen',
  },
  'lloyd-2019': {
    text: 'Lloyd et al. 2019, on enhanced support for residential and nursing homes; here its Table 5, crude rates of all care homes in England. BMJ Qual Saf 28:534-546',
    url: 'https://qualitysafety.bmj.com/content/28/7/534',
    verified: 'seen',
  },
  'long-2023': {
    text: 'Long et al. 2023, meta-analysis of isolation and mortality in people with cardiovascular disease. Psychosom Med 85:8',
    url: 'https://ouci.dntb.gov.ua/works/73GVmpk7',
    verified: 'seen',
  },
  'loyd-2020': {
    text: 'Loyd et al. 2020. Prevalence of hospital-associated disability in older adults: a meta-analysis. J Am Med Dir Assoc 21:455',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7469431',
    verified: 'seen',
  },
  'lynch-2019': {
    text: 'Lynch et al. 2019. Drivers of potentially avoidable emergency admissions in Ireland: an ecological analysis. BMJ Qual Saf 28:438',
    url: 'https://qualitysafety.bmj.com/content/28/6/438',
    verified: 'seen',
  },
  'maharani-2023': {
    text: 'Maharani et al. 2023. Household wealth, neighbourhood deprivation and frailty amongst middle-aged and older adults in England: a longitudinal analysis over 15 years (2002-2017). Age Ageing 52:afad034',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10061942',
    verified: 'seen',
  },
  'mercer-2019': {
    text: 'Mercer et al. 2019, on link workers in deprived areas. Ann Fam Med',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6846279',
    verified: 'seen',
  },
  'mhfrs-2024': {
    text: 'Comparison of a modified Hospital Frailty Risk Score with the Clinical Frailty Scale in 3,042 people aged 65+ (conference abstract)',
    url: 'https://discovery.researcher.life/topic/hospital-outcomes/8512186?page=10',
    verified: 'seen',
  },
  'moore-2003': {
    text: 'Moore et al. 2003. Medical errors related to discontinuity of care from an inpatient to an outpatient setting. J Gen Intern Med 18:646',
    url: 'https://pubmed.ncbi.nlm.nih.gov/12911647/',
    verified: 'recalled',
  },
  'otaniyen-2024': {
    text: 'Otaniyen et al. 2024-25. Auditing referrals outcome from the Inverness general practice to the adult community mental health team',
    url: 'https://www.citedrive.com/en/discovery/auditing-referrals-outcome-from-the-inverness-general-practice-to-the-adult-community-mental-health-team/',
    verified: 'seen',
  },
  'paluck-2019': {
    text: 'Paluck, Green & Green 2019. The contact hypothesis re-evaluated. Behav Public Policy',
    url: 'https://docslib.org/doc/4547348/the-contact-hypothesis-re-evaluated',
    verified: 'recalled',
  },
  'panagioti-2018': {
    text: 'Panagioti et al. 2018. Association between physician burnout and patient safety, professionalism, and patient satisfaction. JAMA Intern Med 178:1317',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6233757',
    verified: 'recalled',
  },
  'pereira-gray-2017': {
    text: 'Pereira Gray et al. 2017, with a table of emergency admissions in Devon. BMJ Open 7:e014045',
    url: 'https://bmjopen.bmj.com/content/7/2/e014045',
    verified: 'derived',
  },
  'pettigrew-2006': {
    text: 'Pettigrew & Tropp 2006. A meta-analytic test of intergroup contact theory. J Pers Soc Psychol 90:751',
    url: 'http://archive.sciencewatch.com/dr/fmf/2010/10novfmf/10novfmfPett/',
    verified: 'seen',
  },
  'raine-2014': {
    text: 'Raine et al. 2014. Determinants of treatment plan implementation in multidisciplinary team meetings for patients with chronic diseases. BMJ Qual Saf 23:867',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4173750',
    verified: 'seen',
  },
  'raine-2014-hsdr': {
    text: 'Raine et al. 2014. Improving the effectiveness of multidisciplinary team meetings for patients with chronic diseases. Health Serv Deliv Res 2(37)',
    url: '',
    verified: 'recalled',
  },
  'rojas-garcia-2018': {
    text: 'Rojas-Garcia et al. 2018. Impact and experiences of delayed discharge: a mixed-studies systematic review. Health Expect 21:41',
    url: 'https://scribd.com/document/716729556/HEX-21-41',
    verified: 'seen',
  },
  'roland-2005': {
    text: 'Roland, Dusheiko, Gravelle & Parker 2005. Follow up of people aged 65 and over with a history of emergency admissions: analysis of routine admission data. BMJ 330:289',
    url: 'https://www.bmj.com/content/330/7486/289.abstract',
    verified: 'seen',
  },
  'salisbury-2011': {
    text: 'Salisbury et al. 2011. Epidemiology and impact of multimorbidity in primary care. Br J Gen Pract, as reported by AusDoc',
    url: 'https://www.ausdoc.com.au/views/gp-workload-mostly-managing-chronic-illness',
    verified: 'seen',
  },
  'sandvik-2022': {
    text: 'Sandvik et al. 2022. Continuity in general practice as predictor of mortality, acute hospitalisation, and use of out-of-hours care. Br J Gen Pract 72:e84',
    url: 'https://metajournal.com/articles/1460532/continuity-general-practice-predictor-mortality-acute-hospitalisation-use',
    verified: 'seen',
  },
  'santos-2020': {
    text: 'Santos, Rice & Gravelle 2020. Patterns of emergency admissions for ambulatory care sensitive conditions: a spatial cross-sectional analysis. BMJ Open 10:e039910',
    url: 'https://bmjopen.bmj.com/content/10/11/e039910',
    verified: 'seen',
  },
  'schutter-2022': {
    text: 'Schutter et al. 2022. Loneliness, social network size and mortality in older adults: a meta-analysis. Eur J Ageing 19:1057',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9685120/',
    verified: 'seen',
  },
  'sinclair-2023': {
    text: 'Sinclair et al. 2023, on life expectancy with and without frailty (conference abstract). J Epidemiol Community Health 77(Suppl 1):A33',
    url: 'https://jech.bmj.com/content/77/Suppl_1/A33.2',
    verified: 'seen',
  },
  'sinclair-2025': {
    text: 'Sinclair et al. 2025. Frailty-free life expectancy and its association with socio-economic characteristics: an analysis of the English Longitudinal Study of Ageing cohort study',
    url: 'https://www.proquest.com/publiccontent/docview/3216562699',
    verified: 'seen',
  },
  'smits-2009': {
    text: 'Smits, Brouwer, ter Riet & van Weert 2009. Epidemiology of frequent attenders: a 3-year historic cohort study comparing attendance, morbidity and prescriptions of one-year and persistent frequent attenders. BMC Public Health 9:36',
    url: 'https://link.springer.com/doi/10.1186/1471-2458-9-36',
    verified: 'seen',
  },
  'snooks-2018': {
    text: 'Snooks et al. 2018, randomised trial of a predictive risk tool in primary care (PRISMATIC)',
    url: 'https://sapc.ac.uk/conference/2017/abstract/clinical-effectiveness-of-emergency-admission-predictive-risk-model-primary',
    verified: 'seen',
  },
  'soley-bori-2021': {
    text: 'Soley-Bori et al. 2021, on multimorbidity and primary care use in London',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8597767',
    verified: 'seen',
  },
  'starmer-2014': {
    text: 'Starmer et al. 2014. Changes in medical errors after implementation of a handoff program (I-PASS). N Engl J Med 371:1803',
    url: 'https://www.nejm.org/doi/full/10.1056/NEJMsa1405556',
    verified: 'recalled',
  },
  'steventon-2012': {
    text: 'Steventon & Roberts 2012, on lengths of stay in residential care in three council areas. BMC Health Serv Res 12:377',
    url: 'https://bmchealthservres.biomedcentral.com/articles/10.1186/1472-6963-12-377',
    verified: 'seen',
  },
  'stokes-2016': {
    text: 'Stokes et al. 2016. Effectiveness of multidisciplinary team case management: direct and spill-over effects (conference abstract)',
    url: 'https://sapc.ac.uk/conference/2016/abstract/effectiveness-of-multidisciplinary-team-case-management-direct-andor-spill',
    verified: 'seen',
  },
  'tammes-2017': {
    text: 'Tammes et al. 2017. Continuity of primary care and emergency hospital admissions among older patients in England. Ann Fam Med',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5683862',
    verified: 'seen',
  },
  'tammes-2019': {
    text: 'Tammes et al. 2019, on the named general practitioner and continuity of care. BMJ Open 9:e029103',
    url: 'https://dissem.in/p/114987528/',
    verified: 'seen',
  },
  'valtorta-2016': {
    text: 'Valtorta et al. 2016. Loneliness and social isolation as risk factors for coronary heart disease and stroke: meta-analysis. Heart 102:1009',
    url: 'https://vdocuments.us/original-article-loneliness-and-social-isolation-as-meta-analysis-to-investigate.html',
    verified: 'recalled',
  },
  'van-oppen-2023': {
    text: 'van Oppen et al. 2023, on the quality of life of people with frailty in acute care. BMC Emerg Med',
    url: 'http://bmcemergmed.biomedcentral.com/articles/10.1186/s12873-023-00909-4',
    verified: 'seen',
  },
  'vest-2014': {
    text: 'Vest, Kaushal, Silver, Hentel & Kern 2014. Health information exchange and the frequency of repeat medical imaging. Am J Manag Care 20(11 Spec No. 17):eSP16',
    url: 'https://ajmc.com/view/health-information-exchange-and-the-frequency-of-repeat-medical-imaging',
    verified: 'seen',
  },
  'vlachantoni-2017': {
    text: 'Vlachantoni 2017. Unmet need for social care among older people. Ageing & Society',
    url: 'https://www.cambridge.org/core/journals/ageing-and-society/article/unmet-need-for-social-care-among-older-people/5FE8A6898D87DE5A0DBF9C3C0D022D60',
    verified: 'seen',
  },
  'walsh-2023': {
    text: 'Walsh et al. 2023. Frailty transitions and prevalence in an ageing population: longitudinal analysis of primary care data from an open cohort of adults aged 50 and over in England. Age Ageing 52:afad058',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10158172',
    verified: 'seen',
  },
  'welzel-2017': {
    text: 'Welzel et al. 2017. Frequent attenders in late life in primary care: a systematic review of European studies. BMC Family Practice 18:104',
    url: 'https://bmcprimcare.biomedcentral.com/articles/10.1186/s12875-017-0700-7',
    verified: 'seen',
  },
  'west-2012': {
    text: "West & Dawson 2012. Employee engagement and NHS performance. The King's Fund",
    url: 'https://www.kingsfund.org.uk/',
    verified: 'recalled',
  },
  'wittenberg-2015': {
    text: "Wittenberg & Hu 2015, projections of social care users, as quoted in The King's Fund 2018, Home care in England",
    url: 'https://www.scribd.com/document/447672887/Home-care-in-England-report',
    verified: 'seen',
  },
  'wyatt-2022': {
    text: 'Wyatt, Joshi, Mortimore & Mohammed 2022, on hospital occupancy and the decision to admit. Emerg Med J',
    url: 'https://emj.bmj.com/node/176708',
    verified: 'seen',
  },
  'xu-2012': {
    text: 'Xu et al. 2012, on insufficient help and hospital admission (United States). J Am Geriatr Soc 60:927',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4162318',
    verified: 'seen',
  },
} as const satisfies Readonly<Record<string, Citation>>;
